import { patterns } from './patterns'

/** Normalised text; character i of it was read from original[from[i], to[i]). */
export interface Normalised {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const bookmark = /\[bookmark:[^\]]*\]/gi
const dropped = /[\s\u200B\uFEFF]/g
const doubleQuotes = /[“”„‟«»「」『』]/g
const singleQuotes = /[‘’]/g

function tidy(text: string): string {
  return text.normalize('NFKC').replace(dropped, '').replace(doubleQuotes, '"').replace(singleQuotes, "'")
}

export function normaliseText(original: string): string {
  return tidy(original.replace(bookmark, ''))
}

/** A character with the marks that NFKC may fuse into it: combining marks, Hangul vowels and finals, half-width voicing marks. */
const cluster = /\[bookmark:[^\]]*\]|.[\p{M}\u1160-\u11FF\uFF9E\uFF9F]*/gisu

/** As normaliseText, with the way back to the original. */
export function normalise(original: string): Normalised {
  const from: number[] = []
  const to: number[] = []
  let text = ''
  for (const found of original.matchAll(cluster)) {
    const [piece] = found
    if (piece.length > 10 && piece.startsWith('[')) continue
    const tidied = tidy(piece)
    text += tidied
    for (let i = 0; i < tidied.length; i++) {
      from.push(found.index)
      to.push(found.index + piece.length)
    }
  }
  return { text, from, to }
}

/** How many characters of numbering stand at the start: （一） 一是 1. ① … */
export function numberingLength(text: string): number {
  let length = 0
  for (;;) {
    const found = patterns.number.exec(text.slice(length))
    if (found === null || found[0] === '') return length
    length += found[0].length
  }
}

export function strip(text: string): string {
  return text.slice(numberingLength(text))
}
