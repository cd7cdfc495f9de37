import content from '../../data/reference/import-template.json'
import { type Column, columnsOf, type TableId } from '../domain/schema'

export interface TemplateColumn {
  readonly column: Column
  /** As a department would write it; empty where it has none. */
  readonly example: string
}

/** One sheet of 导入模板: one table with the columns that a department fills in, the keys of its evaluation first. */
export interface TemplateTable {
  readonly id: TableId
  readonly columns: readonly TemplateColumn[]
}

export const templateTables: readonly TemplateTable[] = content.map(({ id, columns }) => ({
  id: id as TableId,
  columns: columns.map(({ table, column, example }) => {
    const known = columnsOf(table as TableId).find((one) => one.id === column)
    if (known === undefined) throw new Error(`import-template.json: ${table}.${column} is no column`)
    return { column: known, example }
  }),
}))
