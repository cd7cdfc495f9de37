import { saysWordOfTheField } from './bytes'
import { gbkBytes, latinBytes } from './gbkBytes'

/** 閮ㄩ棬缂栫爜 for 部门编码: text that was read in a wrong encoding, and saved so. */

export type Garbled =
  | { readonly text: string; readonly lines: number; readonly wrong: string; readonly right: string }
  /** Some of its characters were lost on the way, so that nothing is put back. */
  | 'lost'

interface Way {
  readonly wrong: string
  readonly right: string
  readonly encode: (text: string) => Uint8Array | null
}

const ways: readonly Way[] = [
  { wrong: 'GBK', right: 'UTF-8', encode: gbkBytes },
  { wrong: 'windows-1252', right: 'UTF-8', encode: latinBytes },
  { wrong: 'windows-1252', right: 'GB18030', encode: latinBytes },
]

const looked = 20

/**
 * The text as it was before, where every character of every line can be put back: its bytes in the wrong encoding are a strict
 * text in the right one, and that speaks the words of the field while the text itself does not. null where nothing is wrong.
 */
export function repairGarbled(text: string): Garbled | null {
  if (!/[\u0080-\uffff]/.test(text) || saysWordOfTheField(text)) return null
  for (const way of ways) {
    const whole = putBack(text, way)
    if (whole !== null && saysWordOfTheField(whole)) {
      return { text: whole, lines: changedLines(text), wrong: way.wrong, right: way.right }
    }
  }
  const lines = text.split('\n', looked)
  const isLost = ways.some((way) => lines.some((line) => cells(line).some((cell) => saysHeader(putBack(cell, way)))))
  return isLost ? 'lost' : null
}

function putBack(text: string, { encode, right }: Way): string | null {
  const bytes = encode(text)
  if (bytes === null) return null
  try {
    return new TextDecoder(right, { fatal: true }).decode(bytes)
  } catch (cause) {
    // The only thing that a strict decoder throws for bytes that are not of its encoding.
    if (cause instanceof TypeError) return null
    throw cause
  }
}

const cells = (line: string) => line.split(/[,;\t|]/).filter((cell) => /[\u0080-\uffff]/.test(cell))

const saysHeader = (cell: string | null) => cell !== null && saysWordOfTheField(cell)

function changedLines(text: string): number {
  let count = 0
  for (const line of text.split('\n')) if (/[\u0080-\uffff]/.test(line)) count += 1
  return count
}
