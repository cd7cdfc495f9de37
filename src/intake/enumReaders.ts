import type { CellReading } from '../domain/CellReading'
import { isNullToken } from '../domain/nullTokens'
import type { Cell } from '../domain/row'
import { type EnumId, enumLabel, enums } from '../domain/schema'
import { enumSynonyms } from '../reference/enumSynonyms'

/** A cell's value, or what was found where it is not plain. */
export type ReadCell = (text: string) => Cell | CellReading<Cell>

/** Words of exports that schema.json has no synonym for. */
const further: Readonly<Partial<Record<EnumId, Readonly<Record<string, string>>>>> = {
  direction: {
    正向: 'POSITIVE',
    反向: 'REVERSE',
    负向: 'REVERSE',
    逆向: 'REVERSE',
    定值: 'EQUAL',
    等于: 'EQUAL',
    区间: 'RANGE',
    定性: 'QUALITATIVE',
  },
  completion_claim: { 是: 'MET', 否: 'NOT_MET' },
  fund_source: { 总计: 'TOTAL' },
  fund_axis: {
    总额: 'TOTAL',
    合计: 'TOTAL',
    按来源: 'BY_SOURCE',
    按资金来源: 'BY_SOURCE',
    四本账: 'BY_BUDGET_BOOK',
    按支出性质: 'BY_EXPENDITURE',
  },
}

/** Where an unknown word is a category of its own and not a fault. */
const otherwise: Readonly<Partial<Record<EnumId, string>>> = {
  fund_source: 'OTHER',
  level1_category: 'OTHER',
  level2_category: 'OTHER',
}

/** Words that say something, but none of the codes. */
const silent: Readonly<Partial<Record<EnumId, ReadonlySet<string>>>> = { direction: new Set(['定量', '定量指标', '数值']) }

/** What decides to which rows an amount is added: an unknown word returns the row. */
const strict: ReadonlySet<EnumId> = new Set<EnumId>(['fund_axis', 'event_type', 'eval_scope'])

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:其中[::]?|\d{1,2}[.、)]|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))+/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\d+(?:\.\d+)?分?$/, '')
    .replace(/[::。]+$/, '')
    .toLowerCase()
}

function wordsOf(id: EnumId): Map<string, string> {
  const words = new Map<string, string>()
  for (const code of Object.keys(enums[id])) {
    words.set(code.toLowerCase(), code)
    words.set(fold(enumLabel(id, code)['zh-CN']), code)
  }
  for (const one of enumSynonyms) if (one.enum === id) words.set(fold(one.synonym) || one.synonym, one.code)
  for (const [word, code] of Object.entries(further[id] ?? {})) words.set(word, code)
  return words
}

function scopeOf(word: string): string | undefined {
  if (/项目/.test(word)) return 'PROJECT'
  return /整体|部门|单位/.test(word) ? 'DEPT' : undefined
}

function read(id: EnumId, words: ReadonlyMap<string, string>, text: string): Cell | CellReading<Cell> {
  const trimmed = text.trim()
  if (isNullToken(trimmed) && !words.has(trimmed)) return null
  const word = fold(trimmed)
  const code = words.get(word) ?? words.get(trimmed.normalize('NFKC')) ?? (id === 'eval_scope' ? scopeOf(word) : undefined)
  if (code !== undefined) return code
  if (silent[id]?.has(word)) return null
  const other = otherwise[id]
  if (other !== undefined) return other
  if (trimmed.startsWith('#')) return { value: null, warning: 'cell.errorValue' }
  return strict.has(id) ? { value: null, fault: 'enum.unknown' } : { value: null, warning: 'enum.unknown' }
}

const remembered = 5000

/** Reader of an enum column: code, label or synonym -> code. The same words come again and again, so they are remembered. */
export function enumReader(id: EnumId): ReadCell {
  const words = wordsOf(id)
  const known = new Map<string, Cell | CellReading<Cell>>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(id, words, text)
    if (known.size < remembered) known.set(text, value)
    return value
  }
}
