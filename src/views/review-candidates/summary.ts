import { formatCoverage } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowLabels } from '../chart/rowLabels'
import { type AskedCondition, beyondText, conditionWords } from '../condition-list/conditions'
import { dotted, listNames, reasonText, say } from '../say'
import type { ViewContext } from '../View'
import type { ReviewCandidate, ReviewModel } from './model'

/** Px of the picture's head. */
export const headHeight = 58
const sizes: RowSizes = { top: headHeight, bottom: 4, row: 24, least: 24, most: 24 }

export const pictured = (model: ReviewModel, context: ViewContext): readonly ReviewCandidate[] =>
  model.members.slice(0, picturedRows(context, sizes.row, headHeight))

const countRoom = 52
const leastColumn = 76
/** Of a mark without its value. */
const markColumn = 22

export const labelled = (model: ReviewModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.3, most: 230, ...(isPage(context) ? { inFile: 0.22 } : {}) },
    sizes,
  )

/** A page may be high: names over two lines leave room for all conditions. */
const isPage = ({ forExport, width, height }: ViewContext) => forExport && height === undefined && width >= 480

/** Px of the names and of the counts behind them. */
export function sideRoom(model: ReviewModel, context: ViewContext) {
  const names = Math.max(64, labelled(model, context).room + 6)
  return { names: names + 10, all: names + 10 + countRoom }
}

export interface ShownConditions {
  readonly conditions: readonly AskedCondition[]
  /** Numbers and marks alone, where the values of all conditions find no room beside each other. */
  readonly isMarks: boolean
}

export function shownConditions(model: ReviewModel, context: ViewContext): ShownConditions {
  const room = context.width - sideRoom(model, context).all
  const isMarks = Math.floor(room / leastColumn) < model.asked.length
  return { conditions: isMarks ? model.asked.slice(0, Math.max(1, Math.floor(room / markColumn))) : model.asked, isMarks }
}

/** ① to ⑳. */
export const numberMark = (at: number): string => (at < 20 ? String.fromCodePoint(0x2460 + at) : `${at + 1}`)

/** 「① 预算执行率 < 80%；② …」: what the numbers above the marks stand for. */
function markedConditions({ conditions }: ShownConditions, context: ViewContext): string {
  const named = conditions.map((condition, at) => `${numberMark(at)} ${conditionWords(condition, context)}`)
  return say(
    context,
    `图中各列：${named.join('；')}。● 符合，○ 不符合，— 缺数。`,
    `Columns: ${named.join('; ')}. ● met, ○ not met, — no figure.`,
  )
}

export function title({ members, asked, least }: ReviewModel, context: ViewContext): string {
  return members.length === 0
    ? say(
        context,
        `没有部门符合 ${asked.length} 项条件中的 ${least} 项`,
        `No department meets ${least} of the ${asked.length} conditions`,
      )
    : say(
        context,
        `建议 ${members.length} 个部门列入重点评价：${asked.length} 项条件中符合 ${least} 项以上`,
        `${members.length} departments suggested for review: ${least} or more of ${asked.length} conditions hold`,
      )
}

export function subtitle({ year, due, open }: ReviewModel, context: ViewContext): string {
  const told = formatCoverage(due - open.length, due)
  return dotted([
    say(context, '按符合的项数列，不打总分', 'by the number of conditions, no score of our own'),
    say(context, `${year} 年`, `${year}`),
    say(context, `能判断 ${told} 个部门`, `can be told of ${told} departments`),
  ])
}

/** 「预算执行率 < 80%：3/58 个部门」, one a condition. */
export function heldSentences({ asked, held }: ReviewModel, context: ViewContext): readonly string[] {
  return asked.map((condition, at) => {
    const { n, of } = held[at] ?? { n: 0, of: 0 }
    const words = conditionWords(condition, context)
    return say(context, `${words}：${formatCoverage(n, of)} 个部门`, `${words}: ${formatCoverage(n, of)} departments`)
  })
}

/** 「预算执行率 < 80%（−4.88 个百分点）」, the conditions that hold and by how much. */
export function reasonsOf(one: ReviewCandidate, { asked }: ReviewModel, context: ViewContext): string {
  return asked
    .flatMap((condition, at) => {
      const judged = one.judged[at]
      if (judged?.isMet !== true) return []
      const isJust = judged.beyond !== null && Math.abs(judged.beyond) < 1e-9
      const beyond = isJust ? say(context, '恰在门槛', 'just on it') : beyondText(condition, judged.beyond, context)
      return [
        say(context, `${conditionWords(condition, context)}（${beyond}）`, `${conditionWords(condition, context)} (${beyond})`),
      ]
    })
    .join(say(context, '，', ', '))
}

export function summary(model: ReviewModel, context: ViewContext): string {
  const { members, open, others, year, least, asked } = model
  const named = members
    .slice(0, 3)
    .map((one) =>
      say(
        context,
        `${one.name}符合 ${one.met} 项：${reasonsOf(one, model, context)}`,
        `${one.name} meets ${one.met}: ${reasonsOf(one, model, context)}`,
      ),
    )
  const list = named.length === 0 ? '' : `${named.join(say(context, '；', '; '))}${say(context, '。', '. ')}`
  return say(
    context,
    `${year} 年 ${asked.length} 项条件中符合 ${least} 项以上的部门有 ${members.length} 个，不足的 ${others} 个，缺数无法判断 ${open.length} 个。${list}名单是建议，须核实后再定。`,
    `In ${year}, ${members.length} departments meet ${least} or more of ${asked.length} conditions, ${others} fewer; of ${open.length} it cannot be told. ${list}A suggestion, to be verified first.`,
  )
}

export function notes(model: ReviewModel, context: ViewContext): readonly string[] {
  const { isExample, refused, open, members } = model
  const left = members.length - pictured(model, context).length
  const shown = shownConditions(model, context)
  const hidden = model.asked.length - shown.conditions.length
  return [
    isExample
      ? say(
          context,
          '条件为预设，门槛取自勾稽规则 C028、C051、C059、C060、C061，可在本页改动。',
          'The conditions are preset, with the thresholds of the checks C028, C051, C059, C060, C061; they can be changed on this page.',
        )
      : say(context, '条件已由用户改动。', 'The conditions were changed by the user.'),
    ...(refused.length > 0
      ? [say(context, `用不上的条件：${listNames(context, refused)}。`, `Not used: ${listNames(context, refused)}.`)]
      : []),
    ...(left > 0
      ? [
          say(
            context,
            `图中列前 ${members.length - left} 个部门，余 ${left} 个见表。`,
            `The picture has the first ${members.length - left}, ${left} more are in the table.`,
          ),
        ]
      : []),
    ...(shown.isMarks ? [markedConditions(shown, context)] : []),
    ...(hidden > 0
      ? [
          say(
            context,
            `图中列前 ${model.asked.length - hidden} 项条件，余 ${hidden} 项见表。`,
            `The picture has the first ${model.asked.length - hidden} conditions, ${hidden} more are in the table.`,
          ),
        ]
      : []),
    ...openNotes(open, context),
    say(
      context,
      '每项条件单独成立即计一项，缺数不算符合；各项不加权、不相加。错误条数不含已说明、已更正和不适用的。',
      'Each condition counts by itself, a missing figure is not met; nothing is weighted or added up. Errors that are explained, corrected or not applicable are left out.',
    ),
  ]
}

/** Of whom it cannot be told, a sentence a reason. */
function openNotes(open: readonly ReviewCandidate[], context: ViewContext): readonly string[] {
  const reasons = [...new Set(open.map((one) => one.missing))]
  return reasons.map((reason) => {
    const names = open.filter((one) => one.missing === reason).map((one) => one.name)
    const words = reason === null ? say(context, '有的数没有填', 'a figure is missing') : reasonText(context, reason)
    return say(
      context,
      `无法判断（${words}）${names.length} 个：${listNames(context, names)}。`,
      `Cannot be told (${words}), ${names.length}: ${listNames(context, names)}.`,
    )
  })
}
