import { isTotalWord } from '../rowKinds'
import type { FormRegion } from './regions'

/** The parts of a form in their order, each with the rows that belong to it. */
export type Section =
  | { readonly part: 'funds' | 'indicators' | 'goals' | 'tail'; readonly row: number; readonly below: readonly number[] }
  | { readonly part: 'head' | 'total' | 'title' | 'continued' | 'note' | 'blank' | 'text' | 'foreign'; readonly row: number }

type Opening = 'funds' | 'indicators' | 'goals' | 'tail'

const opens: ReadonlySet<string> = new Set(['funds', 'indicators', 'goals', 'tail'])

/** Rows are taken by the part that is open until a row says otherwise by a label of its own. */
export function outlineOf(region: FormRegion): readonly Section[] {
  const { parts } = region
  const sections: Section[] = []
  let open: { readonly part: Opening; readonly below: number[] } | null = null
  for (const [row, part] of parts.entries()) {
    if (open !== null && staysIn(open.part, row, region)) {
      open.below.push(row)
      continue
    }
    open = null
    if (opens.has(part)) {
      const section = { part: part as Opening, row, below: [] as number[] }
      open = section
      sections.push(section)
    } else sections.push({ part: part as Exclude<typeof part, Opening>, row })
  }
  return sections
}

function staysIn(open: Opening, row: number, { grid, parts, vocabulary }: FormRegion): boolean {
  const part = parts[row]
  const own = grid.own(row)
  const first = own[0]?.text ?? ''
  switch (part) {
    case 'text':
    case 'blank':
      return true
    case 'total':
      // 合计 among the amounts is their total; below a text, or below the indicators, it is the form's.
      return open === 'funds' && isTotalWord(first)
    case 'head':
      return (open === 'funds' || open === 'indicators') && vocabulary.head(first) === null && !/[:：]/.test(first)
    case 'goals':
      return open === 'indicators' && own.length > 2 && own.filter((spot) => vocabulary.goal(spot.text) !== null).length < 2
    default:
      return false
  }
}
