import { moneyUnits } from '../domain/money'
import { columnsOf, type TableId, tableIds } from '../domain/schema'
import { readYear } from '../domain/year'
import type { FileChoices } from './Reading'

/** A choices.json is written by people: an answer that names no table, column, unit or year is none, and is asked again. */
export function soundChoices(choices: FileChoices): FileChoices {
  const { table, unit, year, columns, ...rest } = choices
  return {
    ...rest,
    ...(table !== undefined && tableIds.includes(table) ? { table } : {}),
    ...(unit !== undefined && moneyUnits.includes(unit) ? { unit } : {}),
    ...(year !== undefined && readYear(String(year)).value === year ? { year } : {}),
    ...(columns === undefined ? {} : { columns: Object.fromEntries(Object.entries(columns).filter(([, aim]) => isColumn(aim))) }),
  }
}

function isColumn(aim: string | null): boolean {
  if (aim === null) return true
  const [table, column] = aim.split('.')
  return tableIds.includes(table as TableId) && columnsOf(table as TableId).some((one) => one.id === column)
}
