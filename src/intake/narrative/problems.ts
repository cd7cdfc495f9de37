import { readMoney } from '../../domain/money'
import type { Cell } from '../../domain/row'
import { type Folded, fold, sentencesOf } from './foldedText'
import type { Item, ItemPart } from './items'
import { countOf } from './numerals'
import { withoutContacts } from './persons'

/** Items of the lists of problems and measures -> rows of `issues` and `measures`. */

export interface TextRecord {
  readonly table: 'issues' | 'measures'
  readonly line: number
  readonly values: Readonly<Record<string, Cell>>
  readonly places: Readonly<Record<string, { readonly line: number; readonly quote: string }>>
}

const longestTitle = 40
/** 改进措施： within a problem; 下一步， too where problems and measures stand in one list. */
const measureLabel =
  /(?:^|[。;,])(?:\d[.、])?(?:具体)?(?:下一?步)?(?:拟采取的?)?(?:改进|整改|解决|应对)(?:措施|办法|建议|方向)?(?:为|是)?:|(?:^|[。;])(?:措施|对策|建议):/
const measureLead = /(?:^|[。;])(?:下一?步|今后|下阶段|针对(?:该|上述|这一|此)问题|对此)/
const issueLabel = /^(?:存在的?)?(?:主要)?问题(?:表现|描述)?:/
const startsMeasure = /^(?:具体)?(?:改进|整改|解决)?(?:措施|办法|建议|对策)(?:[一二三四五六七八九十\d]{1,3})?[::]/

interface Piece {
  readonly line: number
  readonly text: string
}

/** What a passage says of the problem, and behind 改进措施： what is to be done. */
function splitPart(part: ItemPart, isSoft: boolean): { issue: Piece | null; measure: Piece | null } {
  const { text } = part.folded
  const found = measureLabel.exec(text) ?? (isSoft ? measureLead.exec(text) : null)
  if (found === null) return { issue: part, measure: null }
  const cut = found.index + (/^[。;,]/.test(found[0]) ? 1 : 0)
  const behind = found[0].endsWith(':') ? found.index + found[0].length : cut
  const at = (index: number) => part.folded.at[index] ?? part.folded.written.length
  const from = part.folded.at[0] ?? 0
  const written = (start: number, end: number) => part.folded.written.slice(start, end).trim()
  const issue = written(from, at(cut))
  const measure = written(at(behind), at(text.length))
  return {
    issue: issue === '' ? null : { line: part.line, text: issue },
    measure: measure === '' ? null : { line: part.line, text: measure },
  }
}

export function textRecords(items: readonly Item[], hasMeasureSection: boolean): TextRecord[] {
  const records: TextRecord[] = []
  let issues = 0
  for (const item of items) {
    const { kind } = item.section
    if (kind === 'measures' || (kind === 'mixed' && startsAsMeasure(item))) {
      const parts = item.parts.map((one) => ({ line: one.line, text: withoutLabel(one, startsMeasure) }))
      records.push(record('measures', item, parts, kind === 'mixed' ? pairOf(item, issues) : null))
      continue
    }
    const isSoft = kind === 'mixed' || !hasMeasureSection
    const issue: Piece[] = []
    const measure: Piece[] = []
    for (const [at, part] of item.parts.entries()) {
      const cut = measure.length > 0 ? { issue: null, measure: part } : splitPart(part, isSoft)
      if (cut.issue !== null)
        issue.push({
          line: cut.issue.line,
          text:
            at === 0 ? withoutLabel({ ...part, text: cut.issue.text, folded: fold(cut.issue.text) }, issueLabel) : cut.issue.text,
        })
      if (cut.measure !== null) measure.push(cut.measure)
    }
    if (issue.length > 0) {
      issues += 1
      records.push(record('issues', item, issue, null))
    }
    if (measure.length > 0) records.push(record('measures', item, measure, issue.length > 0 ? issues : null))
  }
  return records
}

/** 措施一：… in the list of problems. */
function startsAsMeasure(item: Item): boolean {
  const [first] = item.parts
  if (first === undefined) return false
  return (
    startsMeasure.test(first.folded.text) || (item.marker?.style === 'label' && /措施|建议/.test(first.folded.written.slice(0, 6)))
  )
}

/** 措施二 answers 问题二; a measure without a number the problem before it. */
function pairOf(item: Item, issues: number): number | null {
  if (item.marker?.style === 'label' && item.marker.number > 0) return item.marker.number
  return issues > 0 ? issues : null
}

function withoutLabel(part: { readonly text: string; readonly folded: Folded }, label: RegExp): string {
  const found = label.exec(part.folded.text)
  if (found === null) return part.text
  const from = part.folded.at[found[0].length]
  const start = part.folded.at[0] ?? 0
  return part.text.slice((from ?? start) - start).trim()
}

const asked = /(?:针对|对应)(?:上述|第|存在的?)?问题?(?:第)?([一二三四五六七八九十]|\d{1,2})(?:个|项|条)?(?:问题)?[,:]?/
const responsible =
  /责任(?:科室|部门|单位|股室)[:为](?<unit>[^,;。()]{2,20})|由(?<by>[^,;。()]{2,14}(?:科|股|室|办公室|处|中心|部))(?:负责|牵头)/
const deadline =
  /(?:完成|整改)(?:时限|期限|时间)[:为](?<said>[^,;。()]{2,20})|(?<until>20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?前)/
const cause = /(?:原因分析|(?:主要|产生|存在)?(?:的)?原因)(?:[:]|是|为|在于|有)/
const involved = /涉及(?:资金|金额)(?:共|为|达)?([\d,.]{1,16}(?:万|亿|千)?元)/
/** Most items tell nothing but their problem. */
const mayTellMore = /责任|负责|牵头|时限|期限|时间|前|原因|涉及|整改|问题/
const done = /已(?:经)?(?:全部)?(?:完成|落实)整改|已整改(?:到位|完毕|完成)/

function record(table: TextRecord['table'], item: Item, pieces: readonly Piece[], issueNumber: number | null): TextRecord {
  const kept = pieces.map(({ line, text }) => ({ line, text: withoutContacts(text) })).filter((one) => one.text !== '')
  const [first, ...rest] = kept
  const isTitled = first !== undefined && rest.length > 0 && isTitle(first.text)
  const body = isTitled ? rest : kept
  const text = body.map((one) => one.text).join('\n')
  const title = isTitled ? first.text : first === undefined ? null : leadingTitle(first.text, item)
  const line = body[0]?.line ?? item.parts[0]?.line ?? 0
  const prefix = table === 'issues' ? 'issue' : 'measure'
  const values: Record<string, Cell> = {
    [`${prefix}_title`]: title,
    [`${prefix}_text`]: text,
    source_anchor: item.anchor === '' ? null : item.anchor,
  }
  const places: Record<string, { line: number; quote: string }> = { [`${prefix}_text`]: { line, quote: text } }
  if (title !== null) places[`${prefix}_title`] = { line: first?.line ?? line, quote: title }
  const sentences = kept.flatMap((one) => (mayTellMore.test(one.text) ? sentencesOf(one.line, one.text) : []))
  const take = (column: string, pattern: RegExp, of: (found: RegExpExecArray) => Cell | undefined) => {
    for (const one of sentences) {
      const found = pattern.exec(one.folded.text)
      const value = found === null ? undefined : of(found)
      if (value === undefined || value === null) continue
      values[column] = value
      places[column] = { line: one.line, quote: one.quote }
      return
    }
  }
  if (table === 'issues') {
    take('amount_involved', involved, (found) => readMoney(found[1] ?? '', null).value)
    const reasons = sentences.filter((one) => cause.test(one.folded.text))
    const [reason] = reasons
    if (reason !== undefined) {
      values.cause_text = reasons.map((one) => one.quote).join('')
      places.cause_text = { line: reason.line, quote: reason.quote }
    }
  } else {
    take('responsible_unit', responsible, (found) => found.groups?.unit ?? found.groups?.by)
    take('deadline', deadline, (found) => found.groups?.said ?? found.groups?.until)
    take('measure_status', done, () => 'DONE')
    if (issueNumber !== null) values.issue_no_ref = issueNumber
    else take('issue_no_ref', asked, (found) => countOf(found[1] ?? ''))
  }
  return { table, line, values, places }
}

/** A line of its own above the text. */
function isTitle(text: string): boolean {
  const { text: folded } = fold(text)
  return folded.length <= longestTitle && !/[;!?]|[。,:].*[。]./.test(folded) && !/。./.test(folded)
}

/** 预算执行进度慢。上半年…: the first sentence of a numbered item sums it up; 一是 begins running text. */
function leadingTitle(text: string, { marker }: Item): string | null {
  if (marker === null || marker.level >= 5) return null
  const end = text.search(/[。：:]/)
  if (end < 0 || end + 1 >= text.trim().length || end > 30) return null
  const lead = text.slice(0, end + 1)
  return /[，,；;]/.test(lead) ? null : lead
}
