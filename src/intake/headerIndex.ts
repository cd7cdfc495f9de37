import { columnsOf, type TableId, tableIds } from '../domain/schema'
import { columnAliases } from '../reference/aliases'
import { ambiguousHeaders, ignoredHeaders } from '../reference/headers'
import { cutTrailingUnit, foldHeader, type HeaderText, looseHeader, readHeader } from './headerText'

/** A column that a header may mean. `rank`: 0 for the column's own name, else the place among its aliases. */
export interface Candidate {
  readonly table: TableId
  readonly column: string
  readonly rank: number
}

export interface KnownHeader {
  readonly text: HeaderText
  readonly candidates: readonly Candidate[]
  /** Name in `ambiguousHeaders`, where the header is one of them. */
  readonly ambiguous: string | null
  readonly unit: string | null
  /** Personal data and machine keys: never kept. */
  readonly isPersonal: boolean
}

interface Entry {
  readonly candidates: Candidate[]
  ambiguous: string | null
}

/** Columns that this program writes itself (BATCH.md); a file that carries them is one of its own outputs. */
const ownColumns = new Set(['source_file', 'source_row', 'source_sheet'])

const exact = new Map<string, Entry>()
const loose = new Map<string, Entry>()

function add(index: Map<string, Entry>, key: string, candidate: Candidate): void {
  if (key === '') return
  const entry = index.get(key) ?? { candidates: [], ambiguous: null }
  index.set(key, entry)
  const isKnown = entry.candidates.some((one) => one.table === candidate.table && one.column === candidate.column)
  if (!isKnown) entry.candidates.push(candidate)
}

function addName(name: string, candidate: Candidate): void {
  const full = foldHeader(name)
  add(exact, full, candidate)
  add(loose, looseHeader(full), { ...candidate, rank: candidate.rank + 100 })
}

/** 预算数 of the evaluations is 预算数 of the funds too: the same columns stand in both. */
function ambiguousCandidates(names: readonly string[]): Candidate[] {
  return names.flatMap((name) => {
    const [table = '', column = ''] = name.split('.')
    const isInFunds = table === 'evaluations' && columnsOf('funds').some((one) => one.id === column)
    const own: Candidate = { table: table as TableId, column, rank: 1 }
    return isInFunds ? [own, { ...own, table: 'funds' }] : [own]
  })
}

function build(): void {
  for (const table of tableIds) {
    for (const column of columnsOf(table)) {
      if (ownColumns.has(column.id)) continue
      const candidate = { table, column: column.id, rank: 0 }
      add(exact, foldHeader(column.id), candidate)
      addName(column.label['zh-CN'], candidate)
    }
  }
  const ranks = new Map<string, number>()
  for (const { table, column, alias } of columnAliases) {
    if (ownColumns.has(column)) continue
    const rank = (ranks.get(`${table}.${column}`) ?? 0) + 1
    ranks.set(`${table}.${column}`, rank)
    addName(alias, { table, column, rank })
  }
  for (const { header, candidates } of ambiguousHeaders) {
    for (const [index, key] of [
      [exact, foldHeader(header)],
      [loose, looseHeader(foldHeader(header))],
    ] as const) {
      for (const candidate of ambiguousCandidates(candidates)) add(index, key, candidate)
      const entry = index.get(key)
      if (entry !== undefined) entry.ambiguous ??= header
    }
  }
}
build()

const ignored = new Set(ignoredHeaders.map(foldHeader))
const personal =
  /身份证|手机|电话|联系人|联系方式|微信|填报人|经办人|填表人|制表人|审核人|复核人|负责人|责任人|姓名|签字|邮箱|住址|出生|银行账号|telephone|e-?mail|owner.*name/

const known = new Map<string, KnownHeader>()

function find(text: HeaderText): { entry: Entry; unit: string | null } | null {
  const direct = united(exact.get(text.full), exact.get(text.bare))
  if (direct !== undefined) return { entry: direct, unit: text.unit }
  const trailing = cutTrailingUnit(text.bare)
  const cut = trailing === null ? undefined : exact.get(trailing.bare)
  if (trailing !== null && cut !== undefined) return { entry: cut, unit: text.unit ?? trailing.unit }
  const restated = restatedIn(text)
  if (restated !== undefined) return { entry: restated, unit: text.unit }
  const near = loose.get(looseHeader(text.bare))
  return near === undefined ? null : { entry: near, unit: text.unit }
}

/** 自评资金占比(%) is a name of one table and 自评资金占比 of another: a table that the whole header knows nothing of may know the rest. */
function united(whole: Entry | undefined, bare: Entry | undefined): Entry | undefined {
  if (whole === undefined || bare === undefined || whole === bare) return whole ?? bare
  const tables = new Set(whole.candidates.map((one) => one.table))
  return {
    candidates: [...whole.candidates, ...bare.candidates.filter((one) => !tables.has(one.table))],
    ambiguous: whole.ambiguous,
  }
}

/** 实际得分(得分), 权重(分值): the brackets say the same column in other words. */
function restatedIn({ bare }: HeaderText): Entry | undefined {
  const [, name = '', other = ''] = /^([^()]+)\(([^()]+)\)$/.exec(bare) ?? []
  const entry = exact.get(name)
  const same = exact.get(other)?.candidates ?? []
  const isSame = entry?.candidates.some((one) => same.some(({ table, column }) => table === one.table && column === one.column))
  return isSame === true ? entry : undefined
}

/** What is known of a header cell. Asked often for the same words, so remembered. */
export function knownHeader(written: string): KnownHeader {
  const before = known.get(written)
  if (before !== undefined) return before
  const text = readHeader(written)
  const isIgnored = ignored.has(text.full) || ignored.has(text.bare)
  const found = isIgnored || text.full === '' ? null : find(text)
  const header: KnownHeader = {
    text,
    candidates: found?.entry.candidates ?? [],
    ambiguous: found?.entry.ambiguous ?? null,
    unit: found?.unit ?? text.unit,
    isPersonal: isIgnored || (found === null && personal.test(text.full)),
  }
  if (known.size > 20_000) known.clear()
  known.set(written, header)
  return header
}

export function isOwnColumn(written: string): boolean {
  return ownColumns.has(foldHeader(written))
}
