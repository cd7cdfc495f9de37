import type { Text } from '../text'
import type { EnumId } from './enums'

export type ColumnType = 'text' | 'int' | 'number' | 'ratio' | 'amount' | 'bool' | 'year' | 'date' | 'enum'

/** One column of one of the seven tables. `amount` is 万元, `ratio` a fraction (1 = 100 %), `date` text YYYY-MM-DD. */
export interface Column<Id extends string = string, Type extends ColumnType = ColumnType> {
  readonly id: Id
  readonly type: Type
  /** Always there once loaded: where a source lacks it, it is made (DOMAIN 3) or the row is returned. */
  readonly required: boolean
  readonly label: Text
  /** What the value means and how it is counted. */
  readonly definition: Text
  /** 分, 个, 名 …; amounts are 万元 and ratios are fractions whatever stands here. */
  readonly unit: string | null
  readonly values: EnumId | null
}

export interface Table<Id extends string = string, Columns extends readonly Column[] = readonly Column[]> {
  readonly id: Id
  readonly label: Text
  readonly grain: string
  readonly primaryKey: readonly string[]
  readonly columns: Columns
}

interface ColumnOptions {
  readonly en: string
  readonly required?: boolean
  readonly unit?: string
  readonly values?: EnumId
}

export function column<const Id extends string, const Type extends ColumnType>(
  id: Id,
  type: Type,
  label: string,
  definition: string,
  options: ColumnOptions,
): Column<Id, Type> {
  return {
    id,
    type,
    required: options.required ?? false,
    label: { 'zh-CN': label, en: options.en },
    definition: { 'zh-CN': definition },
    unit: options.unit ?? null,
    values: options.values ?? null,
  }
}

export function table<const Id extends string, const Columns extends readonly Column[]>(
  id: Id,
  label: Text,
  grain: string,
  primaryKey: readonly string[],
  columns: Columns,
): Table<Id, Columns> {
  return { id, label, grain, primaryKey, columns }
}
