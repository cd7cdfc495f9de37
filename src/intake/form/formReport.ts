import { asking } from '../blockReport'
import type { FileReport, Question } from '../Reading'
import { withoutPersons } from '../rowKinds'
import { personalCells } from './formText'
import type { Grid, Spot } from './Grid'
import type { FormContext } from './readForm'

const sampleRows = 20

/** The report of a form as it begins: nothing read of it yet. `headerLine` is the line of its title. */
export function openFormReport(grid: Grid, { table, number }: FormContext, title: Spot | null): FileReport {
  return {
    source: table.source,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    block: number,
    format: 'form',
    status: 'ok',
    problem: null,
    question: null,
    table: null,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerLine: grid.rows[title?.row ?? 0]?.line ?? 1,
    unit: null,
    unitEvidence: null,
    rowsRead: 0,
    loaded: 0,
    returned: 0,
    ignored: 0,
    columns: [],
    warnings: [],
    sample: grid.rows.slice(0, sampleRows).map(({ line, cells }, row) => {
      const personal = personalCells(grid, row)
      return { line, cells: cells.map((cell, at) => (personal.has(at) ? '' : withoutPersons(cell))) }
    }),
  }
}

export function askingForm(question: Question, report: FileReport): Partial<FileReport> {
  return asking(question, report)
}
