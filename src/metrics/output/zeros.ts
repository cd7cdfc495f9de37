// Members that a department does not have: it belongs to the divisor of a share all the same.
import { schemes } from '../../reference/schemes'
import type { DepartmentValue } from '../compare'
import type { ByMember, Measured } from './collect'

/** Metrics of funds, grades and issue categories with a value for every department that counts; others as they are. */
export function withZeros(id: string, byMember: ByMember, withText: readonly DepartmentValue[]): ByMember {
  if (id === 'fund_share')
    return filled(sharesOf(byMember), firstPart, (row) => ({ ...row, value: null, num: 0, n: 0, isFiller: true }))
  if (id === 'grade_n' || id === 'grade_share') return filled(withAllGrades(byMember), firstPart, nobody)
  if (/^(issue|recurring)_(dept_n|share)$/.test(id)) return filledFrom(byMember, withText.map(asText))
  return byMember
}

const firstPart = (member: string) => member.split('.')[0] ?? ''

const nobody = (row: Measured): Measured => ({ ...row, value: 0, num: 0, n: 1, isFiller: true })

const asText = (one: DepartmentValue): Measured => ({ ...one, value: 0, num: 0, den: 1, n: 1, expected: null, isZero: false })

/** A line without a budget adds nothing to the share of its kind; the others of the axis still do. */
function sharesOf(byMember: ByMember): ByMember {
  return new Map(
    [...byMember].map(([member, rows]) => [member, rows.map((row) => ({ ...row, num: row.den === null ? null : (row.num ?? 0) }))]),
  )
}

/** A grade that nobody has is a member too: 差 0 个. */
function withAllGrades(byMember: ByMember): ByMember {
  const used = new Set([...byMember.keys()].map(firstPart))
  const members = schemes
    .filter((scheme) => used.has(scheme.id))
    .flatMap((scheme) => scheme.grades.map((grade) => `${scheme.id}.${grade.label}`))
  return new Map([...new Set([...byMember.keys(), ...members])].map((member) => [member, byMember.get(member) ?? []]))
}

const place = (row: DepartmentValue) => `${row.code} ${row.year}`

/** Every member gets the departments that have another member of the same family (axis, scheme). */
function filled(byMember: ByMember, familyOf: (member: string) => string, empty: (row: Measured) => Measured): ByMember {
  const families = new Map<string, Map<string, Measured>>()
  for (const [member, rows] of byMember) {
    const family = families.get(familyOf(member)) ?? new Map<string, Measured>()
    families.set(familyOf(member), family)
    for (const row of rows) if (row.den !== null || row.n > 0) family.set(place(row), row)
  }
  return new Map(
    [...byMember].map(([member, rows]) => {
      const own = new Set(rows.map(place))
      const others = [...(families.get(familyOf(member))?.values() ?? [])].filter((row) => !own.has(place(row)))
      return [member, [...rows, ...others.map(empty)]]
    }),
  )
}

function filledFrom(byMember: ByMember, base: readonly Measured[]): ByMember {
  return new Map(
    [...byMember].map(([member, rows]) => {
      const own = new Set(rows.map(place))
      return [member, [...rows.map((row) => ({ ...row, den: 1, n: 1 })), ...base.filter((row) => !own.has(place(row)))]]
    }),
  )
}
