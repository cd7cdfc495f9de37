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

/**
 * A character with the marks that NFKC may fuse into it: combining marks, Hangul vowels and finals, half-width voicing marks, also
 * where a bookmark stood between.
 */
const cluster = /\[bookmark:[^\]]*\]|.(?:(?:\[bookmark:[^\]]*\])*[\p{M}\u1160-\u11FF\uFF9E\uFF9F])*/isuy

/** Chinese characters, digits and Latin letters, which nearly all of a text consists of, stay as they are. */
function isPlain(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)
}

/** As normaliseText, with the way back to the original. */
export function normalise(original: string): Normalised {
  const from: number[] = []
  const to: number[] = []
  const pieces: string[] = []
  const keep = (piece: string, start: number, end: number) => {
    pieces.push(piece)
    for (let i = 0; i < piece.length; i++) {
      from.push(start)
      to.push(end)
    }
  }
  for (let at = 0; at < original.length; ) {
    if (isPlain(original.charCodeAt(at)) && (at + 1 === original.length || isPlain(original.charCodeAt(at + 1)))) {
      keep(original.charAt(at), at, at + 1)
      at++
      continue
    }
    cluster.lastIndex = at
    const piece = cluster.exec(original)?.[0] ?? original.charAt(at)
    if (!/^\[bookmark:/i.test(piece)) keep(normaliseText(piece), at, at + piece.length)
    at += piece.length
  }
  return { text: pieces.join(''), from, to }
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
