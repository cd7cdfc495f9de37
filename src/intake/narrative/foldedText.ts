import { typos } from '../../reference/narrative'

/** Text as its words are compared; every place in it leads back to the written characters, which alone are kept. */
export interface Folded {
  readonly text: string
  readonly written: string
  /** Place in `written` by place in `text`, with one more for its end. */
  readonly at: readonly number[]
}

const slips = new Map(typos.map(([wrong = '', right = '']) => [wrong, right] as const))
const slip = new RegExp([...slips.keys()].join('|'), 'g')
const chineseYear = /[〇○零一二三四五六七八九]{4}(?=年)/g
const digits = '〇一二三四五六七八九'
const blank = /\s/
const latin = /[\w.%]/

/** ① becomes 1 by NFKC and would be taken for a figure. */
const isCircled = (char: string) => char >= '①' && char <= '⑳'
const isPlain = (char: string) => (char >= '一' && char <= '鿿') || (char > ' ' && char <= '~')
/** “ ” and the quotes of other systems. */
const quote = /[“”„‟«»「」『』〝〞]/

function foldChar(char: string): string {
  if (isPlain(char) || isCircled(char)) return char
  if (quote.test(char)) return '"'
  return char.normalize('NFKC')
}

/** NFKC without white space (one blank stays between two numbers), usual slips of the pen mended, 二〇二一年 as 2021年. */
export function fold(written: string): Folded {
  const chars: string[] = []
  const at: number[] = []
  let isBlank = false
  for (let index = 0; index < written.length; index += 1) {
    const char = written[index] ?? ''
    if (!isPlain(char) && blank.test(char)) {
      isBlank = true
      continue
    }
    if (isPlain(char) && !isBlank) {
      chars.push(char)
      at.push(index)
      continue
    }
    for (const one of foldChar(char)) {
      if (isBlank && latin.test(one) && latin.test(chars[chars.length - 1] ?? '')) {
        chars.push(' ')
        at.push(index)
      }
      isBlank = false
      chars.push(one)
      for (let unit = 0; unit < one.length; unit += 1) at.push(index)
    }
  }
  at.push(written.length)
  const text = chars
    .join('')
    .replace(slip, (wrong) => slips.get(wrong) ?? wrong)
    .replace(chineseYear, (year) => [...year.replace(/[○零]/g, '〇')].map((one) => digits.indexOf(one)).join(''))
  return { text, written, at }
}

/** The written characters behind a part of the folded text, without the white space around them. */
export function writtenPart({ written, at }: Folded, from: number, to: number): string {
  const last = to > 0 ? (at[to - 1] ?? written.length) : 0
  return from >= to ? '' : written.slice(at[from], last + 1).trim()
}

/** A part of the text as a folded text of its own. */
export function foldedPart(folded: Folded, from: number, to: number): Folded {
  return { text: folded.text.slice(from, to), written: folded.written, at: folded.at.slice(from, to + 1) }
}

export interface Sentence {
  readonly line: number
  /** As written. */
  readonly quote: string
  readonly folded: Folded
}

const ends = /[。!?！？]+[”"』」）)]?/g

/** Cuts at 。！？; a semicolon ends a part of a sentence only. */
export function sentencesOf(line: number, written: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const add = (end: number) => {
    const quoted = written.slice(start, end).trim()
    start = end
    if (quoted !== '') sentences.push({ line, quote: quoted, folded: fold(quoted) })
  }
  for (const found of written.matchAll(ends)) add(found.index + found[0].length)
  add(written.length)
  return sentences
}
