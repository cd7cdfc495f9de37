import { codesWithoutZeros, warnOfForeignNames } from './codeChecks'
import { createDirectory, type Directory, type NamedCode } from './directory'
import { lifetimesOf } from './lifetimes'
import { normaliseName, splitCodeAndName } from './names'
import { originOfRecord, type SourceRecord, textOf, warn } from './Source'
import { chosenCode } from './sourceRecords'

/** Department with no code yet: stays usable, is flagged by C001. */
export function temporaryCode(name: string): string {
  return `U:${normaliseName(name)}`
}

export const isTemporary = (code: string): boolean => code.startsWith('U:')

/** The code that a person gave to a record's name, or to its code where no name stands beside it. */
function codeGiven({ block, codeWritten, nameWritten }: SourceRecord): string | null {
  const written = nameWritten ?? codeWritten
  const chosen = written === null ? null : chosenCode(block.choices, written)
  return chosen === null || isTemporary(chosen) ? null : chosen
}

/** Every code with every name that some source gives it; a code that lost its zeros names nobody. */
function namedCodes(records: readonly SourceRecord[], lost: ReadonlyMap<string, string>): NamedCode[] {
  const found = new Map<string, NamedCode>()
  let last: NamedCode = { code: '', name: '', listed: false }
  const add = (code: string | null, name: string | null, listed: boolean) => {
    if (code === null || name === null || lost.has(code)) return
    // Rows of one department stand together.
    if (code === last.code && name === last.name && listed === last.listed) return
    last = { code, name, listed }
    const key = `${code}\u0000${name}`
    const known = found.get(key)
    if (known === undefined || (listed && !known.listed)) found.set(key, { code, name, listed })
  }
  for (const record of records) {
    const { departments, lineage } = record.draft.values
    const isList = record.primary === 'departments'
    const code = codeGiven(record) ?? record.codeWritten
    add(code, record.nameWritten, isList)
    if (departments?.dept_short_name !== undefined) add(code, textOf(departments.dept_short_name), isList)
    if (lineage !== undefined) {
      add(textOf(lineage.from_code), textOf(lineage.from_name), false)
      add(textOf(lineage.to_code), textOf(lineage.to_name), false)
    }
  }
  return [...found.values()]
}

/**
 * Code of a name by a person's choice or by the matching order; `U:` with one warning a name and block where none fits and
 * nobody said that it is a department of its own.
 */
function resolveName(record: SourceRecord, name: string, year: number | null, directory: Directory, told: Set<string>): string {
  const chosen = chosenCode(record.block.choices, name)
  if (chosen !== null && !isTemporary(chosen)) return chosen
  const match = directory.match(name, year)
  if (match.kind === 'one') return match.code
  if (chosen === null && !told.has(name)) {
    told.add(name)
    if (match.kind === 'several') warn(record, 'department.ambiguous', { name, codes: match.codes.join('、') })
    else warn(record, 'department.unmatched', { name })
  }
  return temporaryCode(name)
}

export interface Matcher {
  /** Code for a name written in this record, as of a year. */
  codeOf(record: SourceRecord, name: string, year: number | null): string
}

function createMatcher(directory: Directory): Matcher {
  const known = new Map<unknown, { codes: Map<string, string>; told: Set<string> }>()
  return {
    codeOf(record, name, year) {
      let ofBlock = known.get(record.block)
      if (ofBlock === undefined) {
        ofBlock = { codes: new Map(), told: new Set() }
        known.set(record.block, ofBlock)
      }
      const key = `${year ?? ''}\u0000${name}`
      let code = ofBlock.codes.get(key)
      if (code === undefined) {
        code = resolveName(record, name, year, directory, ofBlock.told)
        ofBlock.codes.set(key, code)
      }
      return code
    },
  }
}

/**
 * Settles the department code of each record. What a person chose for its name holds before all. An explicit code stands,
 * whether a list knows it or not; one that a spreadsheet has rewritten to a number is refused, and the name says who it is.
 */
export function matchDepartments(records: readonly SourceRecord[]): Matcher {
  const lost = codesWithoutZeros(records)
  const names = namedCodes(records, lost)
  const isActive = lifetimesOf(records)
  const directory = createDirectory(names, isActive)
  const matcher = createMatcher(directory)
  const told = new Set<string>()
  for (const record of records) {
    const { codeWritten: code, nameWritten: name } = record
    const given = codeGiven(record)
    const whole = code === null || given !== null ? undefined : lost.get(code)
    if (given !== null) record.deptCode = given
    else if (code !== null && whole === undefined) record.deptCode = code
    else if (name !== null) record.deptCode = matcher.codeOf(record, name, record.year)
    if (code !== null && whole !== undefined) refuseCode(record, code, whole, told)
  }
  warnOfForeignNames(records, names, directory, isActive)
  return matcher
}

function refuseCode(record: SourceRecord, code: string, whole: string, told: Set<string>): void {
  const column = record.block.headers.evaluations?.dept_code ?? record.block.headers.departments?.dept_code
  const { source, block } = record.block.reading.report
  const key = `${source}\u0000${block}\u0000${code}`
  if (record.nameWritten === null) {
    record.faults.push({ code: 'row.codeZeros', origin: originOfRecord(record, column, code), params: { known: whole } })
  } else if (!told.has(key)) {
    told.add(key)
    warn(record, 'department.codeZeros', { code, known: whole, name: record.nameWritten }, column)
  }
}

const madeId = /^(.+):((?:19|20)\d\d):(DEPT|PROJECT)(?::(.+))?$/

interface Known {
  readonly deptCode: string
  readonly year: number
}

function evaluationKey(record: SourceRecord, projectCodes: ReadonlyMap<string, string>): string {
  const base = `${record.deptCode}:${record.year}:${record.scope}`
  if (record.scope === 'DEPT') return base
  const byName = record.projectName === null ? undefined : projectCodes.get(`${base}:${normaliseName(record.projectName)}`)
  return `${base}:${record.projectCode ?? byName ?? record.projectName ?? '-'}`
}

/** 项目编码 of a project that another record of the same department and year names by both. */
function projectCodesByName(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const record of records) {
    if (record.projectCode === null || record.projectName === null) continue
    const key = `${record.deptCode}:${record.year}:PROJECT:${normaliseName(record.projectName)}`
    if (!codes.has(key)) codes.set(key, record.projectCode)
  }
  return codes
}

const aboutEvaluations = (record: SourceRecord) => record.primary !== 'departments' && record.primary !== 'lineage'

/** What is known of a given id: its own shape, else another record that carries the id beside code and year. */
function knownById(records: readonly SourceRecord[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const wanted of ['evaluations', 'others'] as const) {
    for (const { idWritten, deptCode, year, primary } of records) {
      if (idWritten === null || deptCode === null || year === null || known.has(idWritten)) continue
      if ((primary === 'evaluations') === (wanted === 'evaluations')) known.set(idWritten, { deptCode, year })
    }
  }
  for (const { idWritten } of records) {
    if (idWritten === null || known.has(idWritten)) continue
    const parts = madeId.exec(idWritten)
    if (parts?.[1] !== undefined) known.set(idWritten, { deptCode: parts[1], year: Number(parts[2]) })
  }
  return known
}

function addFaults(record: SourceRecord): void {
  const headers = record.block.headers.evaluations
  if (record.deptCode === null && record.faults.length === 0) {
    const column = headers?.dept_code ?? headers?.dept_name_reported ?? '部门编码'
    record.faults.push({ code: 'row.departmentMissing', origin: originOfRecord(record, column), params: {} })
  }
  if (record.year === null) {
    const column = headers?.fiscal_year ?? '预算年度'
    record.faults.push({ code: 'row.yearMissing', origin: originOfRecord(record, column), params: {} })
  }
}

/**
 * Settles the evaluation of each record: the id that the source gives, else the id that another source gives the same
 * department, year and object, else one made of them. A record that names neither is a fault.
 */
export function assignEvaluations(records: readonly SourceRecord[]): void {
  const about = records.filter(aboutEvaluations)
  const byId = knownById(about)
  for (const record of about) {
    const known = record.idWritten === null ? undefined : byId.get(record.idWritten)
    record.deptCode ??= known?.deptCode ?? null
    record.year ??= known?.year ?? null
  }
  const projectCodes = projectCodesByName(about)
  const givenByKey = new Map<string, string>()
  for (const wanted of ['evaluations', 'others'] as const) {
    for (const record of about) {
      if (record.idWritten === null || record.deptCode === null || record.year === null) continue
      if ((record.primary === 'evaluations') !== (wanted === 'evaluations')) continue
      const key = evaluationKey(record, projectCodes)
      if (!givenByKey.has(key)) givenByKey.set(key, record.idWritten)
    }
  }
  for (const record of about) {
    if (record.deptCode === null || record.year === null) addFaults(record)
    else if (record.idWritten !== null) record.evalId = record.idWritten
    else {
      const key = evaluationKey(record, projectCodes)
      record.evalId = givenByKey.get(key) ?? key
    }
  }
}

/** Splits `219-示例区总工会` that stands in a name of the lineage. */
export function lineageParty(code: string | null, name: string | null): { code: string | null; name: string | null } {
  const split = name === null ? null : splitCodeAndName(name)
  if (split === null || (code !== null && code !== split.code)) return { code, name }
  return { code: split.code, name: split.name }
}
