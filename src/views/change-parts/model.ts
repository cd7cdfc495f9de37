import type { Row } from '../../domain/row'
import { enumLabel } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import { textIn } from '../../domain/text'
import { type ChangeModel, type ChangeRow, changeModel, departmentRows, drilled } from '../changeModel'
import { readCompletion } from '../completion'
import { readDue } from '../reported'
import { num, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ChangeModel | null {
  const year = viewYear(selection, facts)
  if (year === null || answers.length === 0) return null
  const own = drilled(selection)
  const whole = overDepartments(answers, year, facts)
  if (own === null || whole === null) return whole
  return overFunds(answers[2] ?? [], year, own, selection, facts) ?? { ...whole, notDrilled: true }
}

function overDepartments(answers: readonly (readonly Row[])[], year: number, facts: DatasetFacts): ChangeModel | null {
  const departments = departmentIndex(facts)
  const rows = departmentRows(readCompletion(answers[0] ?? [], departments), year, facts)
  const merged = (facts.mergers ?? []).filter((merger) => merger.year === year).map((merger) => nameOf(departments, merger.code))
  return changeModel(rows, {
    year,
    by: 'department',
    of: null,
    fundAxis: null,
    due: readDue(answers[1] ?? [], departments).length,
    merged: merged.filter((name) => rows.some((row) => row.name === name)),
  })
}

/** One axis at a time: the chosen one, else the one with most lines in both years. */
function overFunds(
  answer: readonly Row[],
  year: number,
  code: string,
  selection: Selection,
  facts: DatasetFacts,
): ChangeModel | null {
  const axis = selection.fundAxis ?? sharedAxis(answer, year)
  const rows = answer
    .filter((row) => text(row, 'fundAxis') === axis)
    .map((row): ChangeRow => {
      const source = text(row, 'fundSource') ?? ''
      return {
        key: source,
        name: textIn(enumLabel('fund_source', source), 'zh-CN'),
        year: num(row, 'year') ?? 0,
        num: num(row, 'fund_exec_rate.num'),
        den: num(row, 'fund_exec_rate.den'),
      }
    })
  const of = { code, name: nameOf(departmentIndex(facts), code) }
  return changeModel(rows, { year, by: 'fundSource', of, fundAxis: axis, due: null, merged: [] })
}

/** The axis with most lines in both years; null where none has one. */
function sharedAxis(answer: readonly Row[], year: number): string | null {
  const linesOf = (wanted: number) =>
    answer.filter((row) => num(row, 'year') === wanted).map((row) => `${text(row, 'fundAxis')}/${text(row, 'fundSource')}`)
  const before = new Set(linesOf(year - 1))
  const counts = new Map<string, number>()
  for (const line of linesOf(year)) {
    const axis = line.slice(0, line.indexOf('/'))
    if (before.has(line)) counts.set(axis, (counts.get(axis) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
