import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'

/** Numbers that repeat for a seed (mulberry32). */
export interface Dice {
  /** A whole number from 0, below `limit`. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (list) => list[below(list.length)] as (typeof list)[number] }
}

/** What readers stumble over. */
const tokens = [
  ...['"', '""', ',', ';', '\t', '|', '\n', '\r', '\0', '\ufeff', '\ufffd', '=', '-', '(', '）', '％', '2021', '1E+999', '4万3'],
  ...[
    '合计',
    '单位：元',
    '（一）',
    '一是',
    '填表人：',
    '部门编码,年度,年初预算数',
    '9'.repeat(400),
    '，'.repeat(3000),
    '(('.repeat(2000),
  ],
  ...[
    '<',
    '>',
    '&',
    '&amp;',
    '<w:p>',
    '</w:tc>',
    '<w:gridSpan w:val="9999999"/>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<td colspan=9999>',
    '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
    '<c r="XFD1048576" t="d"><v>1e308</v></c>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;[红"/>',
  ],
]

type Mutation = (bytes: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array

/** In the place of a number: a row, a style, a width, an amount. */
const extremes = ['', '0', '-1', '65535', '1048577', '4294967296', '9007199254740993', '1e308', '-1e-308', 'NaN', '0x7f']

const joined = (...parts: readonly Uint8Array[]) => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const mutations: readonly Mutation[] = [
  (bytes, dice) => {
    const made = bytes.slice()
    for (let count = 1 + dice.below(8); count > 0; count -= 1) made[dice.below(made.length)] = dice.below(256)
    return made
  },
  (bytes, dice) => bytes.slice(0, dice.below(bytes.length) + 1),
  (bytes, dice) => {
    const at = dice.below(bytes.length)
    return joined(bytes.subarray(0, at), strToU8(dice.pick(tokens)), bytes.subarray(at))
  },
  (bytes, dice) => {
    const from = dice.below(bytes.length)
    const part = bytes.subarray(from, from + 1 + dice.below(400))
    return joined(bytes, ...Array.from({ length: 1 + dice.below(200) }, () => part))
  },
  (bytes, dice) => {
    const from = dice.below(bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(from + dice.below(200)))
  },
  (bytes, dice) => {
    const text = strFromU8(bytes, true)
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { 0: number, index } = dice.pick(numbers)
    return joined(bytes.subarray(0, index), strToU8(dice.pick(extremes)), bytes.subarray(index + number.length))
  },
  (bytes, dice, other) => joined(bytes.subarray(0, dice.below(bytes.length)), other.subarray(dice.below(other.length))),
]

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** `bytes` with one to four changes. Of an archive mostly a part within is changed, so that it still opens. */
export function mutate(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  if (isZip(bytes) && dice.below(5) > 0) return mutatePart(bytes, other, dice)
  let made = bytes
  for (let count = 1 + dice.below(4); count > 0 && made.length > 0; count -= 1) made = dice.pick(mutations)(made, dice, other)
  return made
}

function mutatePart(bytes: Uint8Array, other: Uint8Array, dice: Dice): Uint8Array {
  let parts: Unzipped
  try {
    parts = unzipSync(bytes)
  } catch {
    // One of the fixtures is no sound archive: that is what it shows.
    return dice.pick(mutations)(bytes, dice, other)
  }
  const name = dice.pick(Object.keys(parts).filter((one) => (parts[one]?.length ?? 0) > 0 && (parts[one]?.length ?? 0) < 1_000_000))
  const part = name === undefined ? undefined : parts[name]
  if (part === undefined) return bytes
  const made = dice.below(2) === 0 ? doubled(part, dice) : dice.pick(mutations)(part, dice, strToU8('<w:tbl/>'))
  return zipSync({ ...parts, [name]: made }, { level: 1 })
}

/** An element of XML said many times over keeps the document well-formed. */
function doubled(part: Uint8Array, dice: Dice): Uint8Array {
  const text = strFromU8(part)
  const elements = [...text.matchAll(/<([\w:]+)(?:\s[^>]*)?>[^<]*<\/\1>/g)]
  if (elements.length === 0) return part
  const chosen = dice.pick(elements)
  const element = chosen[0]
  return strToU8(text.slice(0, chosen.index) + element.repeat(1 + dice.below(300)) + text.slice(chosen.index + element.length))
}
