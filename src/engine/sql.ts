import { AppError } from '../domain/errors'
import type { Cell } from '../domain/row'

/** A name of a table or column as SQL. Names of ours are lower case and digits; anything else is a fault of ours. */
export function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new AppError('sql.identifier', { name })
  return name
}

/** A value as SQL text. A number that is not whole is written with an exponent, or the engine would read a DECIMAL. */
export function literal(value: Cell): string {
  if (value === null) return 'NULL'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (!Number.isFinite(value)) throw new AppError('sql.literal', { value: String(value) })
  const text = String(value)
  const written = Number.isSafeInteger(value) || text.includes('e') ? text : `${text}e0`
  return value < 0 || Object.is(value, -0) ? `(${written})` : written
}

/** `fiscal_year IN (2020, 2021)` needs the part in brackets; an empty list matches nothing. */
export function literals(values: readonly Cell[]): string {
  return values.length === 0 ? 'NULL' : values.map(literal).join(', ')
}

/** Puts the values of `params` in the places `$1` `$2` … outside quotes, so that a statement can be sent without preparing it. */
export function inline(sql: string, params: readonly Cell[]): string {
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\d+)/g, (found, place: string | undefined) => {
    if (place === undefined) return found
    const value = params[Number(place) - 1]
    if (value === undefined) throw new AppError('sql.missingParameter', { place: Number(place) })
    return literal(value)
  })
}
