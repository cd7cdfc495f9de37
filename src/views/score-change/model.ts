import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type ChangeModel, type ChangeRow, changeModel, departmentRows, drilled } from '../changeModel'
import { readMeasured } from '../measured'
import { readDue } from '../reported'
import { num, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { scoreRate } from './query'

/** Scores of merged departments are not combined (DOMAIN 7): the parts leave and the whole enters. */
export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ChangeModel | null {
  const year = viewYear(selection, facts)
  if (year === null || answers.length === 0) return null
  const own = drilled(selection)
  const departments = departmentIndex(facts)
  if (own !== null) {
    const rows = (answers[0] ?? []).map(indicatorRow)
    return changeModel(rows, {
      year,
      by: 'indicatorName',
      of: { code: own, name: nameOf(departments, own) },
      fundAxis: null,
      due: null,
      merged: [],
    })
  }
  const rows = departmentRows(readMeasured(answers[0] ?? [], scoreRate, departments), year, { ...facts, mergers: [] })
  const due = readDue(answers[1] ?? [], departments).length
  return changeModel(rows, { year, by: 'department', of: null, fundAxis: null, due, merged: [] })
}

function indicatorRow(row: Row): ChangeRow {
  const name = text(row, 'indicatorName') ?? ''
  return { key: name, name, year: num(row, 'year') ?? 0, num: num(row, 'score_rate.num'), den: num(row, 'score_rate.den') }
}
