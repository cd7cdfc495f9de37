import type { Directory, NamedCode } from './directory'
import { normaliseName } from './names'
import { type SourceRecord, textOf, warn } from './Source'

/** Codes that cannot be what they say: zeros lost in a spreadsheet, a code beside another department's name. */

const allDigits = /^\d+$/

function codesOf({ codeWritten, draft }: SourceRecord): (string | null)[] {
  const { lineage } = draft.values
  return lineage === undefined ? [codeWritten] : [codeWritten, textOf(lineage.from_code), textOf(lineage.to_code)]
}

/** Codes without their leading zeros, to the code with them that another record writes: 1001 beside 001001. */
export function codesWithoutZeros(records: readonly SourceRecord[]): ReadonlyMap<string, string> {
  const written = new Set<string>()
  const listed = new Set<string>()
  for (const record of records) {
    for (const code of codesOf(record)) if (code !== null) written.add(code)
    if (record.primary === 'departments' && record.codeWritten !== null) listed.add(record.codeWritten)
  }
  const whole = new Map<string, string>()
  for (const code of written) if (code.startsWith('0') && allDigits.test(code)) whole.set(code.replace(/^0+/, ''), code)
  const lost = new Map<string, string>()
  if (whole.size === 0) return lost
  for (const code of written) {
    const full = code.startsWith('0') ? undefined : whole.get(code)
    // A list that has both means two departments.
    if (full !== undefined && !(listed.has(code) && listed.has(full))) lost.set(code, full)
  }
  return lost
}

/** A code is kept where it stands beside another department's name; somebody has to look which of the two is wrong. */
export function warnOfForeignNames(
  records: readonly SourceRecord[],
  names: readonly NamedCode[],
  directory: Directory,
  isActive: (code: string, year: number) => boolean,
): void {
  const namesOf = new Map<string, Map<string, string>>()
  for (const { code, name } of names) {
    const known = namesOf.get(code) ?? new Map<string, string>()
    namesOf.set(code, known.set(normaliseName(name), name))
  }
  const told = new Set<string>()
  for (const record of records) {
    const { codeWritten: code, nameWritten: name, primary, block } = record
    if (code === null || name === null || primary === 'lineage' || record.deptCode !== code) continue
    const others = [...(namesOf.get(code) ?? [])].filter(([key]) => key !== normaliseName(name))
    if (others.length === 0) continue
    const key = `${block.reading.report.source}\u0000${block.reading.report.block}\u0000${code}\u0000${name}`
    if (told.has(key)) continue
    told.add(key)
    const match = directory.match(name, record.year)
    const codes = match.kind === 'one' ? [match.code] : match.kind === 'several' ? match.codes : []
    const owners = codes.filter((one) => one !== code && (record.year === null || isActive(one, record.year)))
    if (owners.length === 0) continue
    warn(record, 'department.foreignName', {
      code,
      name,
      known: others.map(([, other]) => other).join('、'),
      owners: owners.join('、'),
    })
  }
}
