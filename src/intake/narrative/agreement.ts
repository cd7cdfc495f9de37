import type { Cell } from '../../domain/row'
import type { Finding, Notice } from './Finding'

/** The values that the sentences of a report give the same field, brought to one or to none. */

export interface Agreed {
  readonly findings: readonly Finding[]
  readonly notices: readonly Notice[]
}

const slack = 1e-9

/** 432 beside 431.77: the coarser one is the finer one rounded. */
function agree(one: Finding, other: Finding): boolean {
  if (typeof one.value !== 'number' || typeof other.value !== 'number') return one.value === other.value
  const decimals = Math.min(one.decimals ?? 12, other.decimals ?? 12)
  return Math.abs(one.value - other.value) <= 0.5 * 10 ** -decimals + slack || one.value === other.value
}

const shown = (value: Cell, raw: string) => (raw === '' ? String(value) : raw)

/** One value a field, the most exact one in its first place; where two sentences differ, none and a notice (DOMAIN 12). */
export function agreeOn(found: readonly Finding[]): Agreed {
  const fields = new Map<string, Finding[]>()
  for (const one of found) {
    const field = `${one.table}\u0000${one.key}\u0000${one.column}`
    const known = fields.get(field)
    if (known === undefined) fields.set(field, [one])
    else known.push(one)
  }
  const findings: Finding[] = []
  const notices: Notice[] = []
  for (const all of fields.values()) {
    const exact = all.filter((one) => one.isApproximate !== true)
    const weighed = exact.length > 0 ? exact : all
    const best = weighed.reduce((first, one) => ((one.decimals ?? 0) > (first.decimals ?? 0) ? one : first))
    const other = weighed.find((one) => !agree(best, one))
    if (other !== undefined) {
      const values = [...new Set([best, ...weighed].map((one) => shown(one.value, one.raw)))].join('、')
      const lines = [...new Set(weighed.map((one) => one.line))].join('、')
      notices.push({
        code: 'narrative.contradiction',
        line: other.line,
        column: `${best.table}.${best.column}`,
        raw: values,
        params: { lines },
      })
      continue
    }
    findings.push(best)
    if (best.isApproximate === true) {
      notices.push({ code: 'number.approximate', line: best.line, column: `${best.table}.${best.column}`, raw: best.raw })
    }
  }
  return { findings, notices }
}
