import type { EChartsOption } from 'echarts'
import type { Row } from '../domain/row'
import type { TableModel } from '../views/View'

/** A mark that can be walked to: an item of the option that carries a `key`. */
export interface Mark {
  readonly seriesIndex: number
  readonly dataIndex: number
  readonly key: Row
}

/** In drawing order, series after series. */
export function marksOf(option: EChartsOption): readonly Mark[] {
  const series = [option.series ?? []].flat()
  return series.flatMap((one, seriesIndex) => {
    const data: unknown = 'data' in one ? one.data : []
    if (!Array.isArray(data)) return []
    return data.flatMap((item: unknown, dataIndex): Mark[] => {
      const carries = typeof item === 'object' && item !== null && 'key' in item
      return carries && item.key !== undefined ? [{ seriesIndex, dataIndex, key: item.key as Row }] : []
    })
  })
}

/** The row of the table that says of `key`, as a sentence: 「部门 区水利局，执行率 61.20%」; empty where no row does. */
export function sentenceOf(table: TableModel, key: Row): string {
  const row = table.rows.find(
    (one) => one.key !== undefined && Object.entries(key).every(([name, value]) => one.key?.[name] === value),
  )
  if (row === undefined) return Object.values(key).join(' ')
  return row.cells.map((cell, i) => [table.columns[i]?.label, cell.text].filter(Boolean).join(' ')).join('，')
}
