import type { Cell } from '../../domain/row'
import { createIndicatorReader } from '../indicatorRow'
import type { Notice } from './Finding'
import { sentencesOf } from './foldedText'
import { type IndicatorRow, indicatorRows } from './indicatorLines'
import { indicatorsIn, type Levels } from './indicatorSentences'
import type { Passage } from './outline'
import { bodyOf } from './texts'

export interface Indicators {
  readonly rows: readonly IndicatorRow[]
  readonly notices: readonly Notice[]
}

const columns = new Set(['target_text', 'actual_text', 'level1_name', 'level2_name'])

/** Columns that only make sense together: where two sentences differ in the first, all of them stay empty. */
const groups: readonly (readonly string[])[] = [
  ['target_value', 'target_operator', 'target_value_upper', 'target_unit', 'target_text', 'direction'],
  ['actual_value', 'actual_unit', 'actual_text'],
  ['completion_claim'],
  ['weight'],
  ['score_reported'],
]

export function indicatorsOf(passages: readonly Passage[]): Indicators {
  const tables = indicatorRows(passages)
  const rows = [...tables.rows, ...prose(passages, tables.lines)].sort((a, b) => a.line - b.line)
  const notices: Notice[] = []
  const reader = createIndicatorReader((id) => columns.has(id))
  for (const { values, line } of rows) {
    reader.settle(values, (column, code, raw) => notices.push({ code, line, column: `indicators.${column}`, raw }))
  }
  return { rows: united(rows, notices), notices }
}

function prose(passages: readonly Passage[], taken: ReadonlySet<number>): IndicatorRow[] {
  const rows: IndicatorRow[] = []
  let levels: Levels = { level1: null, level2: null }
  let section: Passage['section'] = null
  for (const passage of passages) {
    if (passage.section?.kind !== 'indicators' || taken.has(passage.line)) continue
    if (passage.section !== section) {
      section = passage.section
      levels = levelsOf(section, levels)
    }
    if (passage.isHeading) continue
    const isOfCompletion = /完成|实现|达成|情况|分析|效益|产出|满意/.test(sectionTitles(section))
    for (const sentence of sentencesOf(passage.line, bodyOf(passage))) {
      const read = indicatorsIn(sentence, levels, isOfCompletion)
      for (const one of read.found) rows.push(one)
      levels = read.levels
    }
  }
  return rows
}

function sectionTitles(section: Passage['section']): string {
  return section === null || section.kind !== 'indicators' ? '' : section.title + sectionTitles(section.parent)
}

/** 1.产出指标 and （1）数量指标 as headings. */
function levelsOf(section: Passage['section'], before: Levels): Levels {
  const title = section?.title ?? ''
  const first = /^(?:产出|效益|满意度|成本)(?:类)?指标/.exec(title)?.[0]
  if (first !== undefined) return { level1: first, level2: null }
  const second = /^(?:数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标/.exec(title)?.[0]
  if (second === undefined) return { level1: null, level2: null }
  return { level1: before.level1, level2: second }
}

/** The same indicator told twice is one: targets in one place, actual values in another. */
function united(rows: readonly IndicatorRow[], notices: Notice[]): IndicatorRow[] {
  const byName = new Map<string, IndicatorRow>()
  for (const row of rows) {
    const name = String(row.values.indicator_name).normalize('NFKC')
    const first = byName.get(name)
    if (first === undefined) byName.set(name, row)
    else for (const group of groups) unite(first, row, group, notices)
  }
  return [...byName.values()]
}

function unite(first: IndicatorRow, later: IndicatorRow, [head = '', ...others]: readonly string[], notices: Notice[]): void {
  const valueIn = ({ values }: IndicatorRow): Cell => values[head] ?? null
  const own = valueIn(first)
  const other = valueIn(later)
  if (other === null || own === other) return
  for (const column of [head, ...others]) first.values[column] = own === null ? (later.values[column] ?? null) : null
  if (own === null) return
  const params = { lines: `${first.line}、${later.line}` }
  notices.push({ code: 'narrative.contradiction', line: later.line, column: `indicators.${head}`, raw: `${own}、${other}`, params })
}
