import type { ComparedModel } from './compared'
import type { TableModel } from './View'

export type ComparedTips = (metric: string, place: number) => readonly string[]

/** What the table says of a department in a measure. Its first columns are measure, department, unit and value. */
export function comparedTips(model: ComparedModel, { columns, rows }: TableModel): ComparedTips {
  return (metric, place) => {
    const code = model.departments[place]?.code
    const row = rows.find(({ key }) => key?.metric === metric && key.department === code)
    const texts = row?.cells.map((one) => one.text) ?? []
    const [label = '', name = '', , value = ''] = texts
    return [`${name} ${label} ${value}`, ...columns.slice(4).map((column, index) => `${column.label} ${texts[index + 4] ?? ''}`)]
  }
}
