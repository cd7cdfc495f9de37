import { yearOf } from '../../domain/year'
import { baseName } from '../blockEvidence'
import type { AmountFinding } from './amounts'
import type { Passage } from './outline'
import type { Said, Title } from './subject'

export type YearFound = Said<number> | { readonly choices: readonly number[] }

interface Input {
  readonly source: string
  readonly title: Title
  readonly amounts: readonly AmountFinding[]
  readonly passages: readonly Passage[]
}

/**
 * The year of the sentences about budget and execution; where they name several, the one that the title names too. Without
 * such sentences that of the title, else of the text (its last lines hold the date of writing), else of the file's name.
 */
export function fiscalYearOf({ source, title, amounts, passages }: Input): YearFound {
  const dated = amounts.filter((one) => (one.year ?? 0) > 0 && one.topic !== 'OTHER')
  const counts = new Map<number, number>()
  for (const one of dated) counts.set(one.year ?? 0, (counts.get(one.year ?? 0) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const years = [...counts.keys()]
  const often = years.filter((one) => counts.get(one) === most)
  const titled = title.year
  if (years.length > 0) {
    const value = titled !== null && counts.has(titled.value) ? titled.value : often.length === 1 ? often[0] : undefined
    const first = dated.find((one) => one.year === value)
    return first === undefined || value === undefined ? { choices: years.sort() } : { value, line: first.line, quote: first.quote }
  }
  if (titled !== null) return titled
  const text = passages.slice(0, -2).filter((one) => one.section?.kind !== 'measures')
  const said = text.flatMap((one) => {
    const year = /(?:20\d\d)(?=年度)/.exec(one.body.text)?.[0] ?? null
    return year === null ? [] : [{ value: Number(year), line: one.line, quote: one.written }]
  })
  const [first] = said
  if (first !== undefined && said.every((one) => one.value === first.value)) return first
  const named = yearOf(baseName(source))
  if (named !== null) return { value: named, line: 0, quote: source }
  return { choices: [...new Set(said.map((one) => one.value))] }
}
