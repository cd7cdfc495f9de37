import { normalise, strip } from './normalise'

/** The two columns of an issue that its words stand in. */
export interface IssueWords {
  readonly title: string | null
  readonly text: string
}

/** A piece of the original, character for character: `original.slice(start, end) === quote`. */
export interface Quote {
  readonly field: 'title' | 'text'
  readonly quote: string
  readonly start: number
  readonly end: number
}

/** Title and text as one normalised text to be classified, with the way back. */
export interface Composed {
  readonly text: string
  quote(start: number, end: number): Quote
}

export function compose(words: IssueWords): Composed {
  const body = normalise(words.text)
  const heading = normalise(words.title ?? '')
  const title = heading.text.replace(/[。.;,]+$/, '')
  const repeats = title === '' || strip(body.text).startsWith(strip(title))
  const lead = repeats ? '' : `${title}。`
  return {
    text: lead + body.text,
    quote(start, end) {
      const inTitle = start < lead.length
      const read = inTitle ? heading : body
      const original = inTitle ? (words.title ?? '') : words.text
      const shift = inTitle ? 0 : lead.length
      const from = read.from[start - shift] ?? 0
      const to = read.to[end - shift - 1] ?? original.length
      return { field: inTitle ? 'title' : 'text', quote: original.slice(from, to), start: from, end: to }
    },
  }
}
