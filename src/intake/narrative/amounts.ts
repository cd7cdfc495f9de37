import { type MoneyUnit, readMoney } from '../../domain/money'
import { readRatio } from '../../domain/ratio'
import { type AmountCue, amountCuePattern, amountCues } from '../../reference/narrative'
import type { Finding, Notice } from './Finding'
import type { Sentence } from './foldedText'

/**
 * Amounts and rates of a sentence, read from left to right: a word of a fund sets what is spoken of, a word of a measure what
 * is said of it, and a figure behind them is its value. What is not said in so many words is left.
 */

const figure =
  '(?<![\\d.A-Za-z])(?<about>约|近|将近|大约)?(?<number>[-+]?(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,10})?)(?<unit>%|(?:余|多)?(?:百万|千万|万|千|亿)?元?(?:人民币)?(?:左右)?)(?<more>\\d{1,5}元)?'
/** What another document is called, and its number: 《关于…2024年预算…的通知》（财绩〔2024〕3号）. No figure of the report. */
const citation = '《[^《》]{0,120}》|[〔【\\[(]\\d{4}[〕】\\])]\\d{0,4}号?'
const tokens = new RegExp(
  `(?<citation>${citation})|(?<year>(?:19|20)\\d\\d)(?=年)|(?<stop>[;。])|(?<comma>,)|(?<open>\\()|(?<close>\\))|${figure}|${amountCuePattern}`,
  'g',
)
/** Groups of `tokens` before those of the cues: citation, year, stop, comma, open, close, about, number, unit, more. */
const groupsBefore = 10

type MeasureId = string

interface State {
  topic: string
  topicWord: string
  measure: MeasureId | null
  /** A measure says one figure; only another fund takes it on. */
  isUsed: boolean
  /** The topic came with a figure whose measure was said before it: 其中基本支出300万元. */
  isPassing: boolean
  year: number | null
}

const initial = (year: number | null): State => ({
  topic: 'DEPT',
  topicWord: '',
  measure: null,
  isUsed: false,
  isPassing: false,
  year,
})

export interface AmountFinding extends Finding {
  readonly topic: string
  /** The words by which the fund was called. */
  readonly topicWord: string
  readonly measure: string
}

export interface AmountReading {
  readonly findings: readonly AmountFinding[]
  readonly notices: readonly Notice[]
}

const rates: ReadonlySet<string> = new Set(['exec_rate_reported', 'adjust_rate_reported', 'self_evaluated_share_reported'])

/** `unit`: of the whole report (单位：万元), for figures without one. `year`: what the paragraph spoke of before. */
export function amountsOf({ line, quote, folded }: Sentence, unit: MoneyUnit | null, year: number | null): AmountReading {
  const findings: AmountFinding[] = []
  const notices: Notice[] = []
  let state = initial(year)
  const outer: State[] = []
  const isAboutSelf = /自评|绩效评价/.test(folded.text)
  let last: string | null = null

  function onCue({ cue, id }: AmountCue, word: string): void {
    if (cue === 'topic') {
      const isInherited = state.measure !== null && state.isUsed && state.measure !== 'ignored'
      state = { ...state, topic: id, topicWord: word, isUsed: false, isPassing: isInherited }
      if (!isInherited && id !== 'DEPT') state.measure = state.isUsed ? null : state.measure
    } else if (cue === 'otherTopic') state = { ...state, topic: 'OTHER', isPassing: state.isUsed, isUsed: false }
    else if (cue === 'otherYear') state.year = 0
    else if (cue === 'ignore') state = { ...state, measure: 'ignored', isUsed: false }
    else if (cue === 'share') state = { ...state, measure: shareOf(word), isUsed: false }
    else {
      const returns = state.isPassing && state.isUsed
      const leaves = id === 'carryover_end' && !state.isUsed ? false : id === 'carryover_end'
      if (returns || leaves) state = { ...state, topic: 'DEPT', topicWord: '' }
      state = { ...state, measure: id, isUsed: false, isPassing: false }
    }
  }

  /** 占预算的98% behind an expenditure is its rate; behind the sum of a self-evaluation it is that sum's share. */
  function shareOf(word: string): string {
    if (last === 'self_evaluated_amount') return 'self_evaluated_share_reported'
    return last === 'expenditure_actual' && /预算/.test(word) && !/支出|上年/.test(word) ? 'exec_rate_reported' : 'ignored'
  }

  function onFigure(found: RegExpExecArray): void {
    const { about = '', number = '', unit: suffix = '', more = '' } = found.groups ?? {}
    const { measure, isUsed, topic } = state
    const measured = measure ?? (topic === 'BASIC' || topic === 'PROJECT' ? 'expenditure_actual' : null)
    const behind = folded.text.slice(found.index + found[0].length, found.index + found[0].length + 4)
    const isAmount = /[元万亿]/.test(suffix)
    if (measured === null || measured === 'ignored' || isUsed || /^[年月日:]/.test(behind)) return
    const raw = found[0]
    const before = folded.text[found.index - 1] ?? ''
    if (/[≥≤><=]/.test(before) && before !== '=') return
    if (rates.has(measured) !== (suffix === '%')) return
    if (!isAmount && suffix !== '%' && /^[个名人家次项笔场条期年月日度批件]/.test(behind)) return
    if (measured === 'self_evaluated_amount' && !isAboutSelf) return
    state.isUsed = true
    last = measured
    const isApproximate = about !== '' || /余|多|左右/.test(suffix)
    const shared = {
      table: 'evaluations' as const,
      key: '',
      line,
      quote,
      raw,
      isApproximate,
      year: state.year,
      topic,
      topicWord: state.topicWord,
    }
    const decimals = (number.split('.')[1] ?? '').length
    if (suffix === '%') {
      const { value } = readRatio(`${number}%`, 'percent')
      findings.push({ ...shared, measure: measured, column: measured, value, decimals: decimals + 2 })
      return
    }
    const own = suffix.replace(/余|多|左右|人民币/g, '')
    const labelled = unitBefore(folded.text, found.index)
    const read = readMoney(`${number}${own}`, labelled ?? unit)
    if (read.value === null) {
      if (topic !== 'OTHER' && read.fault !== undefined)
        notices.push({ code: read.fault, line, column: null, raw, params: { field: measured } })
      return
    }
    const extra = more === '' ? 0 : (readMoney(more, null).value ?? 0)
    const value = measured === 'decrease' ? -read.value : read.value
    const shift = { 元: 4, 千元: 1, 千: 1, 万元: 0, 万: 0, 百万元: -2, 亿: -4, 亿元: -4 }[own || (labelled ?? unit ?? '')] ?? 0
    findings.push({
      ...shared,
      measure: measured,
      column: measured,
      value: value + extra,
      decimals: extra > 0 ? 4 : decimals + shift,
    })
  }

  for (const found of folded.text.matchAll(tokens)) {
    const groups = found.groups ?? {}
    if (groups.citation !== undefined) continue
    if (groups.year !== undefined) state.year = Number(groups.year)
    else if (groups.stop !== undefined) {
      state = initial(state.year)
      last = null
    } else if (groups.comma !== undefined) {
      if (state.isPassing && state.isUsed && state.topic === 'OTHER') state = { ...state, topic: 'DEPT', topicWord: '' }
      if (state.year === 0) state.year = year
    } else if (groups.open !== undefined) outer.push({ ...state })
    else if (groups.close !== undefined) state = outer.pop() ?? state
    else if (groups.number !== undefined) onFigure(found)
    else {
      const at = found.slice(groupsBefore + 1).findIndex((group) => group !== undefined)
      const cue = amountCues[at]
      if (cue !== undefined) onCue(cue, found[0])
    }
  }
  return { findings, notices }
}

/** 年初预算（万元）：431.77 */
function unitBefore(text: string, at: number): MoneyUnit | null {
  const found = /[(]((?:百万|万|千|亿)?元)[)][:为]?$/.exec(text.slice(Math.max(0, at - 8), at))
  return (found?.[1] ?? null) as MoneyUnit | null
}
