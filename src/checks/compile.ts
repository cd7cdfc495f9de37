// Rules -> one statement a view: its rows where any of its rules is TRUE, with every column that a message or a proof needs.
import { AppError } from '../domain/errors'
import type { ViewTableId } from '../domain/row'
import type { Query } from '../engine/Engine'
import { literal } from '../engine/sql'
import { outputColumn, viewColumns } from '../engine/views/columns'
import type { Check, CheckSettings } from './Check'
import { placesOf } from './message'

/** What tells the rows of a view apart inside one evaluation. */
export const rowKeyColumn: Readonly<Record<ViewTableId, string>> = {
  v_eval: 'eval_id',
  v_indicator: 'indicator_no',
  v_fund: 'line_no',
  v_issue: 'issue_id',
  v_measure: 'measure_id',
  v_recurrence: 'category_id',
}

/** The rules that are on, with the user's severities and thresholds. A setting for a rule or threshold that is not there throws. */
export function withSettings(checks: readonly Check[], settings: CheckSettings): readonly Check[] {
  const known = new Map(checks.map((check) => [check.id, check]))
  for (const [id, setting] of Object.entries(settings)) {
    const thresholds = known.get(id)?.thresholds
    const wrong = Object.keys(setting.thresholds ?? {}).find((name) => thresholds?.[name] === undefined)
    if (thresholds === undefined || wrong !== undefined)
      throw new AppError('check.unknownSetting', { check: id, threshold: wrong ?? null })
  }
  return checks.flatMap((check) => {
    const setting = settings[check.id]
    if (setting?.off === true) return []
    return [
      {
        ...check,
        severity: setting?.severity ?? check.severity,
        thresholds: { ...check.thresholds, ...setting?.thresholds },
      },
    ]
  })
}

/** The rule's expression with its thresholds filled in. */
export function predicateOf(check: Check): string {
  return check.predicate.replace(/'(?:[^']|'')*'|\$(\w+)/g, (found, name: string | undefined) => {
    if (name === undefined) return found
    const value = check.thresholds[name]
    if (value === undefined) throw new AppError('check.unknownThreshold', { check: check.id, threshold: name })
    return literal(value)
  })
}

/** Name of the column that says whether the rule is TRUE for a row. */
export const hitColumn = (check: Check): string => `hit_${check.id.toLowerCase()}`

/** `checks` are all of one view. */
export function compileChecks(relation: ViewTableId, checks: readonly Check[]): Query {
  const needed = new Set(['eval_id', 'dept_code', 'fiscal_year', rowKeyColumn[relation], ...checks.flatMap(columnsOf)])
  const columns = viewColumns(relation).filter((column) => needed.has(column.id))
  const unknown = [...needed].find((id) => !columns.some((column) => column.id === id))
  if (unknown !== undefined) throw new AppError('check.unknownColumn', { relation, column: unknown })
  const predicates = checks.map((check) => `(${predicateOf(check)})`)
  const hits = checks.map((check, place) => `coalesce(${predicates[place]}, false)::BOOLEAN AS ${hitColumn(check)}`)
  const sql = [
    `SELECT ${[...columns.map(outputColumn), ...hits].join(',\n  ')}`,
    `FROM ${relation}`,
    `WHERE ${predicates.join('\n  OR ')}`,
  ].join('\n')
  return { sql, params: [] }
}

function columnsOf(check: Check): readonly string[] {
  return [...check.evidence, ...placesOf(check.message)]
}
