import type { Row } from '../domain/row'
import type { IntakeResult, Returned } from '../intake/Reading'

/** A row of 退回清单: whose it is, and the file that has brought it in since. */
export interface ReturnedEntry extends Returned {
  readonly deptCode: string | null
  readonly deptName: string | null
  /** Null as long as it is open. */
  readonly closedBy: string | null
}

/** Whether the same faulty row is still there. */
const placeOf = ({ source, sheet, line, rowText }: Returned) => JSON.stringify([source, sheet ?? '', line, rowText])

/** Of the rows returned before: those whose file was given again and no longer has them. */
export function correctedSince(before: readonly ReturnedEntry[], result: IntakeResult): readonly ReturnedEntry[] {
  const still = new Set(result.returned.map(placeOf))
  const present = new Set(result.files.filter((file) => file.status === 'ok').map((file) => file.source))
  return before.flatMap((one) => {
    if (still.has(placeOf(one)) || !present.has(one.source)) return []
    return [{ ...one, closedBy: one.closedBy ?? one.source }]
  })
}

/**
 * 退回清单 of the data: the rows that are out, each closed where another file has brought in the same record: of the same table,
 * department and year, and for a row of a list with the same name or words.
 */
export function returnList(result: IntakeResult): readonly ReturnedEntry[] {
  if (result.returned.length === 0) return []
  const departments = new Map<string, Row>()
  for (const row of result.records.departments) {
    for (const word of [row.dept_code, row.dept_name]) if (word !== null && word !== undefined) departments.set(String(word), row)
  }
  const evaluations = new Map(result.records.evaluations.map((row) => [String(row.eval_id), row]))
  return result.returned.map((one): ReturnedEntry => {
    const cells = new Set(cellsOf(one.rowText))
    const department = [...cells].map((cell) => departments.get(cell)).find((row) => row !== undefined)
    const code = department?.dept_code ?? null
    return {
      ...one,
      deptCode: code === null ? null : String(code),
      deptName: department?.dept_name === undefined || department.dept_name === null ? null : String(department.dept_name),
      closedBy: code === null ? null : closerOf(one, cells, String(code), result, evaluations),
    }
  })
}

function closerOf(
  { table, source }: Returned,
  cells: ReadonlySet<string>,
  code: string,
  { records, origins }: IntakeResult,
  evaluations: ReadonlyMap<string, Row>,
): string | null {
  const years = [...cells].filter((cell) => /^(?:19|20)\d{2}$/.test(cell)).map(Number)
  const at = records[table].findIndex((row, index) => {
    if (origins[table][index]?.source === source) return false
    const evaluation = table === 'evaluations' ? row : evaluations.get(String(row.eval_id))
    const isWhose = table === 'departments' ? row.dept_code === code : evaluation?.dept_code === code
    if (!isWhose) return false
    if (years.length > 0 && evaluation !== undefined && !years.includes(Number(evaluation.fiscal_year))) return false
    const name = identifying(row)
    return name === null || cells.has(name)
  })
  return at < 0 ? null : (origins[table][at]?.source ?? null)
}

/** What tells the rows of one evaluation apart; null where it has only one. */
function identifying(row: Row): string | null {
  for (const id of ['indicator_name', 'fund_source_reported', 'issue_text', 'issue_title', 'measure_text', 'measure_title']) {
    const value = row[id]
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}

/** The cells of one CSV line. */
function cellsOf(line: string): readonly string[] {
  const cells = line.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []
  return cells
    .map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"').trim())
    .filter((cell) => cell !== '')
}
