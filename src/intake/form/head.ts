import { columnsOf } from '../../domain/schema'
import { formGrades } from '../../reference/forms'
import { normaliseName, splitCodeAndName } from '../assemble/names'
import { knownHeader } from '../headerIndex'
import type { FormRecords, FormValue } from './FormRecords'
import type { Grid, Spot } from './Grid'
import type { Vocabulary } from './Vocabulary'

/** Whom the form is about, as its labels say. */
export interface Subject {
  unit: FormValue | null
  parent: FormValue | null
  unitCode: FormValue | null
  parentCode: FormValue | null
}

const subjectColumns: Readonly<Record<string, string>> = {
  unit: 'evaluations.dept_name_reported',
  unitCode: 'evaluations.dept_code',
  parent: 'departments.parent_dept_code',
  parentCode: 'departments.parent_dept_code',
}

/** Counts and dates that a form may ask for beside its labels: 在职人数, 编制数. */
const countTypes: ReadonlySet<string> = new Set(['int', 'date'])

/** The value of a label: right of it, never another label. null where the place is empty. */
export function valueBeside(grid: Grid, label: Spot, vocabulary: Vocabulary): Spot | null {
  const right = grid.spots(label.row).filter((spot) => spot.column > label.lastColumn)
  const next = grid.isMerged(label.row) ? right[0] : right.find((spot) => spot.text !== '')
  return next === undefined || next.text === '' || vocabulary.isLabel(next.text) ? null : next
}

/** Reads the labels of one row, each with the value beside it or behind its colon. */
export function readHeadRow(grid: Grid, row: number, vocabulary: Vocabulary, records: FormRecords, subject: Subject): void {
  for (const spot of grid.own(row)) {
    const id = spot.text.length <= 40 ? vocabulary.head(spot.text) : null
    if (id !== null) take(id, spot, valueBeside(grid, spot, vocabulary))
    else if (/[:：]/.test(spot.text)) for (const [label, text] of inlinePairs(spot.text, vocabulary)) take(label, spot, spot, text)
    else takeCount(spot)
  }

  function take(id: string, label: Spot, spot: Spot | null, inline?: string): void {
    const [table, column] = id.split('.')
    records.label(
      inline === undefined ? label : { ...label, text: label.text.split(/[:：]/)[0] ?? '' },
      id === 'none' ? null : (subjectColumns[id] ?? id),
    )
    if (id === 'none' || spot === null) return
    const text = inline ?? spot.text
    const raw = inline === undefined ? {} : { raw: text }
    if (id in subjectColumns) {
      subject[id as keyof Subject] ??= { value: text, spot, ...raw }
      records.touch(spot.row)
    } else if ((table === 'evaluations' || table === 'departments') && column !== undefined) {
      const cell = { ...spot, text }
      const value = column === 'grade_reported' ? gradeOf(text) : records.read(table, column, cell, {}, true)
      records.put(table, column, { value, spot, ...raw })
    }
  }

  function takeCount(label: Spot): void {
    if (label.text.length > 20) return
    const found = knownHeader(label.text).candidates.find((one) => one.table === 'evaluations' && one.rank < 100)
    const type = columnsOf('evaluations').find((one) => one.id === found?.column)?.type
    if (found === undefined || type === undefined || !countTypes.has(type)) return
    const spot = valueBeside(grid, label, vocabulary)
    records.label(label, `evaluations.${found.column}`)
    if (spot !== null)
      records.put('evaluations', found.column, { value: records.read('evaluations', found.column, spot, {}, true), spot })
  }
}

/** A grade, also with its range behind it: 优（90-100）. Anything else in its place is none. */
export function gradeOf(text: string): string | null {
  const bare = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/等次?$/, '')
  return formGrades.has(bare) ? bare : null
}

/** 填报单位(盖章)：示例局　填报日期：2023年3月 -> label and value, a person's name among those left out. */
function inlinePairs(text: string, vocabulary: Vocabulary): readonly (readonly [string, string])[] {
  const labels = [...text.matchAll(/([^\s:：,，;；。]{2,16}?(?:[(（][^()（）]*[)）])?)\s*[:：]/g)]
  return labels.flatMap((found, at): (readonly [string, string])[] => {
    const id = vocabulary.head(found[1] ?? '')
    const value = text.slice((found.index ?? 0) + found[0].length, labels[at + 1]?.index).trim()
    return id === null || value === '' ? [] : [[id, value]]
  })
}

/** Department, its code and the one in charge: from the unit, else from the department in charge. */
export function settleSubject(subject: Subject, records: FormRecords): boolean {
  const unit = partsOf(subject.unit, subject.unitCode)
  const parent = partsOf(subject.parent, subject.parentCode)
  const isSame =
    unit !== null && parent !== null && unit.name !== null && normaliseName(unit.name) === normaliseName(parent.name ?? '')
  const own = unit === null || (isSame && unit.code === null) ? (parent ?? unit) : unit
  if (own === null) return false
  const from = subject.unit ?? subject.unitCode ?? subject.parent ?? subject.parentCode
  if (from === null) return false
  const source = own === parent ? (subject.parent ?? subject.parentCode ?? from) : from
  if (own.name !== null) records.put('evaluations', 'dept_name_reported', { ...source, value: own.name })
  if (own.code !== null) {
    const place = own === unit ? (subject.unitCode ?? source) : (subject.parentCode ?? source)
    records.put('evaluations', 'dept_code', { ...(own.codeSplit ? source : place), value: own.code })
  }
  const inCharge = subject.parent ?? subject.parentCode
  if (
    own === unit &&
    parent !== null &&
    parent.code !== null &&
    parent.code !== own.code &&
    own.code !== null &&
    inCharge !== null
  ) {
    records.put('departments', 'parent_dept_code', { ...inCharge, value: parent.code })
  }
  return true
}

interface SubjectParts {
  readonly code: string | null
  readonly name: string | null
  readonly codeSplit: boolean
}

/** 219001-示例区总工会本级 is code and name. */
function partsOf(name: FormValue | null, code: FormValue | null): SubjectParts | null {
  if (name === null && code === null) return null
  const text = name === null ? null : String(name.value).trim()
  const split = text === null ? null : splitCodeAndName(text)
  const own = code === null ? null : String(code.value).normalize('NFKC').trim()
  if (split === null) return { code: own, name: text, codeSplit: false }
  return { code: own ?? split.code, name: split.name, codeSplit: own === null }
}
