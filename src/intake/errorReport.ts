import type { Cell } from '../domain/row'
import type { FileReport } from './Reading'

/** The report of a file that was not read at all. */
export function errorReport(source: string, code: string, params: Readonly<Record<string, Cell>> = {}): FileReport {
  return {
    source,
    block: 1,
    format: 'csv',
    status: 'error',
    problem: { code, origin: { source, line: 1, raw: '' }, params },
    question: null,
    table: null,
    encoding: null,
    delimiter: null,
    headerLine: null,
    unit: null,
    unitEvidence: null,
    rowsRead: 0,
    loaded: 0,
    returned: 0,
    ignored: 0,
    columns: [],
    warnings: [],
    sample: [],
  }
}
