import { departments } from './departments'
import { evaluations } from './evaluations'
import { funds } from './funds'
import { indicators } from './indicators'
import { issues } from './issues'
import { lineage } from './lineage'
import { measures } from './measures'
import type { Column, ColumnType, Table } from './Table'

export { type EnumCode, type EnumId, enumLabel, enums } from './enums'
export type { Column, ColumnType, Table }

/** The seven tables, in the order that decides which one a file is named after (BATCH.md). */
export const tables = { departments, evaluations, funds, indicators, issues, measures, lineage } as const

export type TableId = keyof typeof tables

export const tableIds = Object.keys(tables) as readonly TableId[]

export function columnsOf(table: TableId): readonly Column[] {
  return tables[table].columns
}
