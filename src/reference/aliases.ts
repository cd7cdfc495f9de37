import text from '../../data/reference/column-aliases.csv?raw'
import type { TableId } from '../domain/schema'

/** Another name under which exports carry a column. The order within a column is that of preference. */
export interface ColumnAlias {
  readonly table: TableId
  readonly column: string
  readonly alias: string
}

export const columnAliases: readonly ColumnAlias[] = text
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [table = '', column = '', ...alias] = line.split(',')
    return { table: table as TableId, column, alias: alias.join(',').replace(/^"(.*)"$/, '$1') }
  })
