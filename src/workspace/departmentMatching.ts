import type { Row } from '../domain/row'
import { isTemporary, temporaryCode } from '../intake/assemble/identify'
import { normaliseName } from '../intake/assemble/names'
import { nearNames } from '../intake/assemble/nearNames'
import type { IntakeResult } from '../intake/Reading'

export interface KnownDepartment {
  readonly code: string
  readonly name: string
}

/**
 * Why a department has to be looked at: no code fits its name, several do, code and name are not in the data yet, its code lost
 * its leading zeros, its code stands beside another department's name.
 */
export type Unsureness = 'unmatched' | 'ambiguous' | 'new' | 'zeros' | 'foreign'

/** A department that this import names and that is not known for sure. */
export interface UnsureDepartment {
  readonly why: Unsureness
  /** As the files write it: what choices.json calls it in `departments`. A code where no name stands beside it. */
  readonly written: string
  /** The code that it was taken in under, or that was refused; null where none was written. */
  readonly code: string | null
  readonly files: readonly string[]
  /** What it may be, nearest first: to be clicked, never taken by itself. */
  readonly near: readonly KnownDepartment[]
}

/** 部门匹配 of one import. */
export interface DepartmentMatching {
  readonly unsure: readonly UnsureDepartment[]
  /** Of the data already in and of this import, by code. */
  readonly known: readonly KnownDepartment[]
}

/** Beyond these somebody has to import a list of departments first. */
const mostCompared = 400

const knownOf = (rows: readonly Row[]): KnownDepartment[] =>
  rows.map((row) => ({ code: String(row.dept_code), name: String(row.dept_name ?? row.dept_code) }))

interface Found extends Omit<UnsureDepartment, 'files' | 'near'> {
  readonly file: string
  /** Codes that the reading itself names. */
  readonly codes: readonly string[]
}

/** `names`: the files of this import. `before`: what was in; null where nothing was. */
export function departmentMatching(
  result: IntakeResult,
  before: IntakeResult | null,
  names: ReadonlySet<string>,
): DepartmentMatching {
  const earlier = new Map(knownOf(before?.records.departments ?? []).map((one) => [one.code, one]))
  // A name that only this import gives a known code may be the mistake itself.
  const known = knownOf(result.records.departments)
    .filter((one) => !isTemporary(one.code) || earlier.has(one.code))
    .map((one) => earlier.get(one.code) ?? one)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const byCode = new Map(known.map((one) => [one.code, one]))
  const nearOfAll = nearNames(known)
  const nearOfEarlier = nearNames(known.filter((one) => earlier.has(one.code)))
  const found = [
    // Without a code it is in already: nothing has changed that could be asked about.
    ...[...ofWarnings(result, names)].filter((one) => one.why !== 'unmatched' || !earlier.has(temporaryCode(one.written))),
    ...ofReturned(result, names),
    ...(before === null ? [] : newOnes(result, earlier, names)),
  ]
  const unsure = gathered(found).map(({ codes, ...one }, at) => {
    const alike = at >= mostCompared ? [] : (one.why === 'new' ? nearOfEarlier : nearOfAll)(one.written)
    const offered = [...codes.flatMap((code) => byCode.get(code) ?? []), ...(one.why === 'foreign' ? [] : alike)]
    return { ...one, near: [...new Set(offered)].slice(0, 4) }
  })
  return { unsure, known }
}

const why: Readonly<Record<string, Unsureness>> = {
  'department.unmatched': 'unmatched',
  'department.ambiguous': 'ambiguous',
  'department.foreignName': 'foreign',
}

function* ofWarnings(result: IntakeResult, names: ReadonlySet<string>): Iterable<Found> {
  for (const { source, warnings } of result.files) {
    if (!names.has(source)) continue
    // A code that lost its zeros is offered with its name, where the name says nothing either.
    const whole = new Map(
      warnings.filter((one) => one.code === 'department.codeZeros').map((one) => [one.params.name, String(one.params.known)]),
    )
    for (const { code, params } of warnings) {
      const reason = why[code]
      if (reason === undefined) continue
      const codes = String(params.codes ?? params.owners ?? whole.get(params.name) ?? '').split('、')
      yield {
        why: reason,
        written: String(params.name),
        code: params.code === undefined ? null : String(params.code),
        file: source,
        codes,
      }
    }
  }
}

function* ofReturned(result: IntakeResult, names: ReadonlySet<string>): Iterable<Found> {
  for (const { source, problems } of result.returned) {
    if (!names.has(source)) continue
    for (const { code, origin, params } of problems) {
      if (code !== 'row.codeZeros') continue
      yield { why: 'zeros', written: origin.raw, code: origin.raw, file: source, codes: [String(params.known)] }
    }
  }
}

/** Departments with a code that the data did not have, in every file that names them. */
function* newOnes(
  result: IntakeResult,
  earlier: ReadonlyMap<string, KnownDepartment>,
  names: ReadonlySet<string>,
): Iterable<Found> {
  for (const [table, column] of [
    ['departments', 'dept_name'],
    ['evaluations', 'dept_name_reported'],
  ] as const) {
    for (const [at, row] of result.records[table].entries()) {
      const file = result.origins[table][at]?.source ?? ''
      const code = String(row.dept_code)
      if (!names.has(file) || earlier.has(code) || isTemporary(code)) continue
      yield { why: 'new', written: String(row[column] ?? code), code, file, codes: [] }
    }
  }
}

/** One entry for what is written alike in several files. */
function gathered(found: readonly Found[]): (Omit<UnsureDepartment, 'near'> & { readonly codes: readonly string[] })[] {
  const entries = new Map<string, Omit<UnsureDepartment, 'near'> & { readonly codes: readonly string[] }>()
  for (const { file, ...one } of found) {
    const key = JSON.stringify([
      one.why,
      one.why === 'new' ? one.code : normaliseName(one.written),
      one.why === 'foreign' ? one.code : '',
    ])
    const entry = entries.get(key)
    if (entry === undefined) entries.set(key, { ...one, files: [file] })
    else if (!entry.files.includes(file)) entries.set(key, { ...entry, files: [...entry.files, file] })
  }
  return [...entries.values()]
}
