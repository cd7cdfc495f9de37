import type { FormLayout, FormWords, Labels } from '../../reference/forms'
import { wordsOf } from '../../reference/forms'
import { knownHeader } from '../headerIndex'
import { foldHeader, readHeader } from '../headerText'

/** What a label means, and how much it is preferred to others of the same meaning. */
export interface Meaning {
  readonly id: string
  readonly rank: number
}

type Index = ReadonlyMap<string, readonly Meaning[]>

/** The words of one layout, ready to be asked. Each answers for a cell as it is written; null: no such label. */
export interface Vocabulary {
  readonly words: FormWords
  head(cell: string): string | null
  fundColumns(cell: string): readonly Meaning[]
  isFundName(cell: string): boolean
  isFundBlock(cell: string): boolean
  fundAxis(cell: string): string | null
  goal(cell: string): string | null
  isGoalBlock(cell: string): boolean
  indicatorColumns(cell: string): readonly Meaning[]
  isIndicatorBlock(cell: string): boolean
  /** Place among the words of the total: 总分 before 合计; -1: none of them. */
  total(cell: string): number
  isSubtotal(cell: string): boolean
  tail(cell: string): string | null
  /** A label with a value beside it, or a person's. */
  isLabel(cell: string): boolean
}

const longestLabel = 40
const aliasRank = 1000

/** 年度绩效目标1 and 年度绩效目标二 are 年度绩效目标. */
const running = /(?:\d+|[一二三四五六七八九十]+)$/

/** A label in the ways in which the words may have it: whole, without units and points in brackets, without its number. */
function forms(cell: string): readonly string[] {
  if (cell === '' || cell.length > longestLabel) return []
  const { full, bare } = readHeader(cell)
  const plain = bare.replace(/\([^()]*\)$/, '')
  return [...new Set([full, bare, bare.replace(running, ''), plain])].filter((form) => form !== '')
}

const remembered = new Map<string, readonly string[]>()

export function labelForms(cell: string): readonly string[] {
  const before = remembered.get(cell)
  if (before !== undefined) return before
  const made = forms(cell)
  if (remembered.size > 20_000) remembered.clear()
  remembered.set(cell, made)
  return made
}

function indexOf(labels: Labels): Index {
  const index = new Map<string, Meaning[]>()
  for (const [id, words] of Object.entries(labels)) {
    for (const [rank, word] of words.entries()) {
      const key = foldHeader(word)
      const meanings = index.get(key)
      if (meanings === undefined) index.set(key, [{ id, rank }])
      else meanings.push({ id, rank })
    }
  }
  for (const meanings of index.values()) meanings.sort((a, b) => a.rank - b.rank)
  return index
}

function find(index: Index, cell: string): readonly Meaning[] {
  for (const form of labelForms(cell)) {
    const found = index.get(form)
    if (found !== undefined) return found
  }
  return []
}

/** Headers of exports are headers of forms too: what the layout has no word for is looked up among their names. */
function aliases(cell: string, table: 'funds' | 'indicators', columns: Labels): readonly Meaning[] {
  if (labelForms(cell).length === 0) return []
  const { candidates } = knownHeader(cell)
  return candidates
    .filter((one) => one.table === table && one.rank < 100 && one.column in columns)
    .map(({ column, rank }) => ({ id: column, rank: aliasRank + rank }))
}

export function createVocabulary(layout: FormLayout | null): Vocabulary {
  const words = wordsOf(layout)
  const { funds, goals, indicators } = words
  const single = (list: readonly string[]) => indexOf({ is: list })
  const [head, fundColumns, axes, goalColumns, indicatorColumns, tail] = [
    words.head,
    funds.columns,
    funds.axes,
    goals.columns,
    indicators.columns,
    words.tail,
  ].map(indexOf) as [Index, Index, Index, Index, Index, Index]
  const [fundName, fundBlock, goalBlock, indicatorBlock, total] = [
    funds.name,
    funds.block,
    goals.block,
    indicators.block,
    words.total,
  ].map(single) as [Index, Index, Index, Index, Index]
  const id = (index: Index, cell: string) => find(index, cell)[0]?.id ?? null
  const is = (index: Index, cell: string) => find(index, cell).length > 0
  return {
    words,
    head: (cell) => id(head, cell),
    fundColumns: (cell) => [...find(fundColumns, cell), ...aliases(cell, 'funds', funds.columns)],
    isFundName: (cell) => is(fundName, cell),
    isFundBlock: (cell) => is(fundBlock, cell),
    fundAxis: (cell) => id(axes, cell),
    goal: (cell) => id(goalColumns, cell),
    isGoalBlock: (cell) => is(goalBlock, cell),
    indicatorColumns: (cell) => [...find(indicatorColumns, cell), ...aliases(cell, 'indicators', indicators.columns)],
    isIndicatorBlock: (cell) => is(indicatorBlock, cell),
    total: (cell) => find(total, cell)[0]?.rank ?? -1,
    isSubtotal: (cell) => labelForms(cell).some((form) => words.subtotal.some((word) => form.endsWith(word))),
    tail: (cell) => id(tail, cell),
    isLabel: (cell) =>
      is(head, cell) ||
      is(tail, cell) ||
      is(goalColumns, cell) ||
      (cell.length <= longestLabel && (/[:：]$/.test(cell) || knownHeader(cell).isPersonal)),
  }
}

/** The layout with most of its marks among the cells; null where none of them is there: then the common words do. */
export function layoutOf(cells: Iterable<string>, layouts: readonly FormLayout[]): FormLayout | null {
  const seen = new Set<string>()
  for (const cell of cells) for (const form of labelForms(cell)) seen.add(form)
  let best: FormLayout | null = null
  let most = 0
  for (const layout of layouts) {
    const count = layout.marks.filter((mark) => seen.has(foldHeader(mark))).length
    if (count > most) {
      best = layout
      most = count
    }
  }
  return best
}
