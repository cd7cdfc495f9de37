import type { Cell } from '../../domain/row'
import { indicatorWords } from '../../reference/narrative'
import { type Folded, foldedPart, type Sentence, writtenPart } from './foldedText'

/**
 * Targets and actual values in running text: 完成率≥95%，年度目标10场，实际完成12场，未收到投诉. What is only told (培训2500人次) is no
 * indicator: a number counts where a target is set beside it or the noun before it is a measure (率, 度 …).
 */

export interface IndicatorText {
  readonly line: number
  readonly quote: string
  readonly values: Record<string, Cell>
}

export interface Levels {
  readonly level1: string | null
  readonly level2: string | null
}

const number = '[-+]?\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,8})?'
const unit = '(?:%|‰|(?:百|千|万|亿){0,2}[\\u4e00-\\u9fff]{0,3}?(?=$|[,;。()及或以之内]))'
const quantity = `${number}(?:[~-]${number})?${unit}(?:\\(?含\\)?)?(?:(?:及|或)?以[上下内]|之内)?`
const symbol = '[≥≧⩾>≤≦⩽<=]{1,2}'
const words = '不低于|不少于|不小于|不超过|不高于|不大于|大于等于|小于等于|大于|小于|至少|控制在|等于'
/** They tell that something was reached, and so are a claim beside a target. */
const reached = '突破|超过|高于|多于|超'
const compared = new RegExp(
  `(?:达到|达|为|应|需|须)?(?<op>${symbol}|${words}|${reached})(?<of>预期|目标|计划|年初|设定|的|值){0,3}(?<quantity>${quantity})`,
)
const exact = new RegExp(`(?<verb>达到了?|达|为|是|:|约|)(?<quantity>${quantity})`)
const targetLabel = new RegExp(
  `(?:年度|年初|全年|绩效|预期)?(?:目标值|指标值|目标|预期值|计划值|计划数|计划|预期)(?:设定)?(?:为|是|:)?(?<quantity>(?:${symbol}|${words})?[\\u4e00-\\u9fff]{0,10}?${quantity})`,
)
const actualLabel = new RegExp(
  `^(?:全年|年度|本年)?(?:实际完成值|实际值|完成值|实际完成率?|实际|完成情况|完成|实现|已完成|达到)(?:率|情况)?(?:为|是|:|了)?(?<text>[\\u4e00-\\u9fff]{0,8}?(?<quantity>${quantity}))`,
)
const actualInside = new RegExp(`(?:实际完成值|实际值|完成值|实际完成|实际)(?:为|是|:|达到|达|了)?(?<quantity>${quantity})`)
const attainment = /^(?:目标|指标)?(?:完成率|完成度|完成比例)(?:为|是|:|达到|达)?(?<quantity>\d{1,5}(?:\.\d{1,4})?%)/
const points = /^(?:该项|本项)?(?<what>分值|权重|满分|自评得分|得分|得|扣)(?:为|是|:)?(?<points>\d{1,3}(?:\.\d{1,3})?)分?/
const absence =
  /^(?<verb>(?:且|并|全年|年度|本年度?|均|实现)*?(?:未收到|未发生|未出现|未接到|没有发生|没有收到|无|零|杜绝))(?<name>[^,;。]{0,8}?(?:投诉|事故|举报|信访|上访|差错|违规|违纪|案件|事件|舆情|差评|退信|逾期|拖欠))/
const met =
  /(?:已|均|全部|圆满|全面|顺利)?(?:达成|达标|完成|实现)(?:了)?(?:年度|预期|既定|绩效)?(?:目标|指标|任务)?$|^达成(?:预期|年度)指标$/
const notMet = /未(?:能)?(?:完成|达成|达标|达到|实现)/
const partly = /基本(?:完成|达成|实现)|部分(?:完成|达成)/

const levelNames = (names: readonly string[]) =>
  new RegExp(
    `^(?:\\(?[一二三四五六七八九十\\d]{0,2}[)、.]?)?((?:${[...names].sort((a, b) => b.length - a.length).join('|')})(?:类)?(?:指标)?)(?:方面|完成情况|情况|上)?(?:[:,。]|$)`,
  )
const level1 = levelNames(indicatorWords.levels1)
const level2 = levelNames(indicatorWords.levels2)

/** 产出指标：, 数量指标方面，: the level that begins here; null where none does. */
export function levelIn(text: string): { readonly level: keyof Levels; readonly name: string; readonly length: number } | null {
  const second = level2.exec(text)
  if (second?.[1] !== undefined) return { level: 'level2', name: second[1], length: second[0].length }
  const first = level1.exec(text)
  return first?.[1] === undefined ? null : { level: 'level1', name: first[1], length: first[0].length }
}

/** `isOfCompletion`: the section tells what was reached, so that a target in it is claimed to be met. */
export function indicatorsIn(
  sentence: Sentence,
  levels: Levels,
  isOfCompletion: boolean,
): { found: IndicatorText[]; levels: Levels } {
  const found: IndicatorText[] = []
  let current: IndicatorText | null = null
  let at = levels
  for (const segment of split(sentence.folded, /;/)) {
    current = null
    let rest = segment
    for (let head = levelIn(rest.text); head !== null && rest.text !== ''; head = levelIn(rest.text)) {
      at = head.level === 'level1' ? { level1: head.name, level2: null } : { ...at, level2: head.name }
      rest = foldedPart(rest, head.length, rest.text.length)
      if (head.length === 0) break
    }
    const clauses = split(rest, /[,。](?!\d{3}(?!\d))|\((?=[^()]*\d)|\)/)
    for (const [place, clause] of clauses.entries()) {
      if (clause.text === '') continue
      const values = current === null ? null : current.values
      if (values !== null && attach(values, clause)) continue
      const made: Record<string, Cell> | null = beforeTarget(clause, clauses[place + 1]) ?? read(clause, isOfCompletion)
      if (made === null) continue
      current = { line: sentence.line, quote: sentence.quote, values: { ...levelValues(at), ...made } }
      found.push(current)
    }
  }
  return { found, levels: at }
}

function levelValues({ level1: first, level2: second }: Levels): Record<string, Cell> {
  return { ...(first === null ? {} : { level1_name: first }), ...(second === null ? {} : { level2_name: second }) }
}

/** The parts of a folded text between separators. */
function split(folded: Folded, separator: RegExp): Folded[] {
  const parts: Folded[] = []
  let start = 0
  for (const one of folded.text.matchAll(new RegExp(separator, 'g'))) {
    parts.push(foldedPart(folded, start, one.index))
    start = one.index + one[0].length
  }
  parts.push(foldedPart(folded, start, folded.text.length))
  return parts
}

/** 实际完成12场, 目标值10场, 得9分 behind an indicator belong to it. */
function attach(values: Record<string, Cell>, clause: Folded): boolean {
  const { text } = clause
  const share = attainment.exec(text)?.groups?.quantity
  if (share !== undefined && values.actual_text !== undefined && values.target_text !== undefined) {
    values.attainment_reported ??= Number(share.slice(0, -1)) / 100
    return true
  }
  const scored = points.exec(text)?.groups
  if (scored?.points !== undefined && scored.what !== '扣') {
    values[/得/.test(scored.what ?? '') ? 'score_reported' : 'weight'] ??= Number(scored.points)
    return true
  }
  const actual = actualLabel.exec(text) ?? actualInside.exec(text)
  if (actual?.groups?.quantity !== undefined && values.actual_text === undefined && values.target_text !== undefined) {
    values.actual_text = written(clause, actual, 'quantity')
    if (values.completion_claim === 'MET') delete values.completion_claim
    claim(values, text)
    return true
  }
  const target = targetLabel.exec(text)
  if (target !== null && values.target_text === undefined) {
    values.target_text = written(clause, target, 'quantity')
    claim(values, text)
    return true
  }
  if (notMet.test(text) || partly.test(text) || (met.test(text) && !/\d/.test(text))) {
    claim(values, text)
    return true
  }
  return false
}

function claim(values: Record<string, Cell>, text: string): void {
  if (notMet.test(text)) values.completion_claim = 'NOT_MET'
  else if (partly.test(text)) values.completion_claim = 'PARTIAL'
  else if (met.test(text) && !/\d/.test(text)) values.completion_claim = 'MET'
}

function written(folded: Folded, found: RegExpExecArray, group: string): string {
  const part = found.groups?.[group] ?? ''
  const from = found.index + found[0].lastIndexOf(part)
  return writtenPart(folded, from, from + part.length)
}

function read(clause: Folded, isOfCompletion: boolean): Record<string, Cell> | null {
  const { text } = clause
  const none = absence.exec(text)
  if (none?.groups?.name !== undefined && none.groups.verb !== undefined) {
    const start = none.groups.verb.search(/未|没|无|零|杜/)
    const end = none[0].length
    const said = writtenPart(clause, start, end)
    const claimed = isOfCompletion ? { actual_text: said, completion_claim: 'MET' } : {}
    return { indicator_name: none.groups.name, target_text: said, ...claimed }
  }
  const comparison = compared.exec(text)
  const target = targetLabel.exec(text)
  if (target !== null && !/\d{4}年/.test(target[0]) && (comparison === null || target.index <= comparison.index)) {
    const name =
      nameOf(clause, target.index) ??
      nameOf(clause, target.index + target[0].length - (target.groups?.quantity?.length ?? 0), target[0].length)
    const inner = innerName(clause, target)
    const named = name ?? inner.name
    if (named === null) return null
    const values: Record<string, Cell> = { indicator_name: named, target_text: inner.quantity }
    const behind = actualInside.exec(text.slice(target.index + target[0].length))
    if (behind?.groups?.quantity !== undefined) {
      const from = target.index + target[0].length + behind.index + behind[0].lastIndexOf(behind.groups.quantity)
      values.actual_text = writtenPart(clause, from, from + behind.groups.quantity.length)
    }
    return values
  }
  if (comparison?.groups?.op !== undefined) {
    const name = nameOf(clause, comparison.index)
    const { op, quantity: amount = '' } = comparison.groups
    const isSymbol = new RegExp(`^${symbol}$`).test(op)
    if (name === null || (!isSymbol && !indicatorWords.names.test(name))) return null
    const from = comparison.index + comparison[0].indexOf(op)
    const said = writtenPart(clause, from, comparison.index + comparison[0].length)
    const tells = new RegExp(`^(?:${reached})$`).test(op)
    return {
      indicator_name: name,
      target_text: said,
      ...(isOfCompletion && tells ? { actual_text: said } : {}),
      ...(isOfCompletion && amount !== '' ? { completion_claim: 'MET' } : {}),
    }
  }
  const said = exact.exec(text)
  if (said?.groups?.quantity === undefined) return null
  const name = nameOf(clause, said.index)
  if (name === null || !indicatorWords.names.test(name) || /增长|下降|提高|同比/.test(name)) return null
  const amount = written(clause, said, 'quantity')
  if (/以[上下内]|之内/.test(amount)) {
    return { indicator_name: name, target_text: amount, ...(isOfCompletion ? { completion_claim: 'MET' } : {}) }
  }
  return isOfCompletion ? { indicator_name: name, actual_text: amount } : { indicator_name: name, target_text: amount }
}

/** 举办演出120场(目标100场): what was reached, with its target right behind. */
function beforeTarget(clause: Folded, next: Folded | undefined): Record<string, Cell> | null {
  if (next === undefined || targetLabel.exec(next.text)?.index !== 0 || targetLabel.test(clause.text)) return null
  const said = exact.exec(clause.text)
  const name = said === null ? null : nameOf(clause, said.index)
  return said === null || name === null ? null : { indicator_name: name, actual_text: written(clause, said, 'quantity') }
}

/** 计划举办培训10场: the name stands between the label and the number. */
function innerName(clause: Folded, target: RegExpExecArray): { name: string | null; quantity: string } {
  const said = target.groups?.quantity ?? ''
  const start = target.index + target[0].length - said.length
  const lead = new RegExp(`^(?:${symbol}|${words})?`).exec(said)?.[0] ?? ''
  const digit = said.search(/[-+]?\d/)
  const between = said.slice(lead.length, digit)
  if (between === '') return { name: null, quantity: writtenPart(clause, start, start + said.length) }
  return {
    name: nameOf(foldedPart(clause, start + lead.length, start + digit), digit - lead.length),
    quantity: writtenPart(clause, start + digit, start + said.length),
  }
}

const dropped = new RegExp(`^(?:${[...indicatorWords.dropped].sort((a, b) => b.length - a.length).join('|')})(?=.{2})`)
const moved = new RegExp(
  `^(?:按[月季年]度?)?(?<verb>${indicatorWords.moved.join('|')})(?<object>.{2,20}?)(?<rest>(?:完成|及时|到位|准确|覆盖)率)$`,
)
const towards = /^对(?<whom>[^进行]{1,12}?)(?:进行|开展)(?=.)/

/** The noun before a comparison: 对劳模进行慰问金发放 → 劳模慰问金发放; null where nothing is named. */
function nameOf(clause: Folded, end: number, from = 0): string | null {
  let name = clause.text
    .slice(from, Math.max(from, end))
    .replace(/\s/g, '')
    .replace(/^[^\u4e00-\u9fffA-Za-z]{1,4}/, '')
  name = name
    .replace(/[(::"]+$/, '')
    .replace(/(?:达到|达|为|是|的|应|均|实现|目标值?|指标值?)+$/, '')
    .replace(/[(::"]+$/, '')
  name = name.replace(/(率)(?:人数|数)$/, '$1')
  const target = towards.exec(name)
  if (target?.groups?.whom !== undefined) name = target.groups.whom + name.slice(target[0].length)
  name = name.replace(/^对[\u4e00-\u9fff]{1,6}?(?=按[月季年]|发放)/, '')
  for (let next = name.replace(dropped, ''); next !== name; next = name.replace(dropped, '')) name = next
  const turned = moved.exec(name)?.groups
  if (turned !== undefined) name = `${turned.object}${turned.verb}${turned.rest}`
  const bare = name.replace(/^[其中]{2}:?/, '').replace(/^(?:指标|三级指标)\d{0,2}[::]/, '')
  // 自评得分94.6分 is the score of the whole report, wherever it stands.
  if (indicatorWords.wholeScore.test(bare)) return null
  return bare.length >= 2 && bare.length <= 40 && /[\u4e00-\u9fff]/.test(bare) ? bare : null
}
