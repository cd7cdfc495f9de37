import { recordKey } from '../domain/recordKey'
import type { Row } from '../domain/row'
import { schemes } from '../reference/schemes'
import type { DataSettings } from './Platform'

/**
 * The records with the scheme that the user set for each, before the one that was read. A record is named by its eval_id, or by
 * department and year where the source brought an id of its own. Schemes that nobody knows are left aside.
 */
export function withChosenSchemes(
  evaluations: readonly Row[],
  { schemeByRecord = {} }: Pick<DataSettings, 'schemeByRecord'>,
): readonly Row[] {
  const known = new Set(schemes.map((one) => one.id))
  const chosen = new Map(Object.entries(schemeByRecord).filter(([, scheme]) => known.has(scheme)))
  if (chosen.size === 0) return evaluations
  return evaluations.map((row) => {
    const scheme = chosen.get(String(row.eval_id)) ?? chosen.get(keyOf(row) ?? '')
    return scheme === undefined ? row : { ...row, scheme_id: scheme }
  })
}

const keyOf = ({ dept_code, fiscal_year, eval_scope }: Row) =>
  eval_scope === 'DEPT' && typeof dept_code === 'string' && typeof fiscal_year === 'number'
    ? recordKey(dept_code, fiscal_year)
    : null
