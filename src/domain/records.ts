import type { Column, ColumnType, TableId, tables } from './schema'

type ValueOf<Type extends ColumnType> = Type extends 'text' | 'date' | 'enum' ? string : Type extends 'bool' ? boolean : number

type ColumnsOf<T extends TableId> = (typeof tables)[T]['columns'][number]

/** A record of one of the seven tables: column id -> value, null where nothing is known. */
export type RecordOf<T extends TableId> = {
  readonly [C in ColumnsOf<T> as C['id']]: C extends Column<string, infer Type> ? ValueOf<Type> | null : never
}
