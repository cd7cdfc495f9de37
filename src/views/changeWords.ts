import { enumLabel } from '../domain/schema/enums'
import type { Text } from '../domain/text'
import { textIn } from '../domain/text'
import { formatCoverage, formatDifference, formatValue } from '../metrics/format'
import { type ChangeModel, isMixLed, type NamedPart } from './changeModel'
import { bareDifference, dotted, listNames, roseOrFell, say } from './say'
import type { ViewContext } from './View'

/** Parts named in a picture; the rest are one bar. */
export const namedParts = 10

export interface ChangeWords {
  /** The ratio that moved: 执行率（总额之比）. */
  readonly label: Text
  readonly formula: Text
}

/** Effect of the parts that have no bar of their own. */
export const restOf = (model: ChangeModel): number => model.parts.slice(namedParts).reduce((sum, part) => sum + part.effect, 0)

export const points = (value: number, context: ViewContext) => bareDifference(value, 'fraction', context)

export interface ChangeStep {
  readonly id: 'rate' | 'mix' | 'enters' | 'leaves'
  readonly label: string
  readonly effect: number
  readonly n: number
}

/** The four kinds of effect that add up to the change; entry and exit only where there are any. */
export function stepsOf(model: ChangeModel, context: ViewContext): readonly ChangeStep[] {
  const count = (kind: NamedPart['kind']) => model.parts.filter((part) => part.kind === kind).length
  const { whole } = model
  const all: readonly ChangeStep[] = [
    { id: 'rate', label: say(context, '自身变化', 'Own change'), effect: whole.rate, n: count('stays') },
    { id: 'mix', label: say(context, '结构变化', 'Mix'), effect: whole.mix, n: count('stays') },
    { id: 'enters', label: say(context, '今年新有数', 'New this year'), effect: whole.enters, n: count('enters') },
    { id: 'leaves', label: say(context, '今年没有数', 'Gone this year'), effect: whole.leaves, n: count('leaves') },
  ]
  return all.filter((step) => step.id === 'rate' || step.id === 'mix' || step.n > 0)
}

const subject = (model: ChangeModel, words: ChangeWords, context: ViewContext) =>
  `${model.of === null ? '' : `${model.of.name} `}${textIn(words.label, context.locale)}`

export function changeTitle(model: ChangeModel, words: ChangeWords, context: ViewContext): string {
  const { whole, year } = model
  const change = roseOrFell(whole.change, 'fraction', context)
  const led = isMixLed(whole) ? say(context, '，主要是结构变化', ', mostly a change of mix') : ''
  return say(
    context,
    `${subject(model, words, context)}比 ${year - 1} 年${change}${led}`,
    `${subject(model, words, context)} ${change} on ${year - 1}${led}`,
  )
}

export function changeSubtitle(model: ChangeModel, words: ChangeWords, context: ViewContext): string {
  const coverage = model.due === null ? `n ${model.n}` : `n ${formatCoverage(model.n, model.due)}`
  const axis = model.fundAxis === null ? null : textIn(enumLabel('fund_axis', model.fundAxis), context.locale)
  return dotted([
    textIn(words.formula, context.locale),
    axis,
    say(context, `${model.year - 1}–${model.year} 年`, `${model.year - 1}–${model.year}`),
    say(context, '百分点', 'percentage points'),
    coverage,
  ])
}

export function changeSummary(model: ChangeModel, words: ChangeWords, context: ViewContext): string {
  const { whole, year } = model
  const steps = stepsOf(model, context).map((step) => `${step.label} ${formatDifference(step.effect, 'fraction', context)}`)
  const [first] = model.parts
  const most =
    first === undefined
      ? ''
      : say(
          context,
          `影响最大的是${first.name}（${formatDifference(first.effect, 'fraction', context)}）。`,
          `The largest part is ${first.name} (${formatDifference(first.effect, 'fraction', context)}).`,
        )
  return say(
    context,
    `${subject(model, words, context)}由 ${year - 1} 年的 ${formatValue(whole.before, 'fraction', context)} 到 ${year} 年的 ${formatValue(whole.now, 'fraction', context)}，${roseOrFell(whole.change, 'fraction', context)}：${steps.join('，')}。${most}`,
    `${subject(model, words, context)}: ${formatValue(whole.before, 'fraction', context)} in ${year - 1}, ${formatValue(whole.now, 'fraction', context)} in ${year}, ${roseOrFell(whole.change, 'fraction', context)}: ${steps.join(', ')}. ${most}`,
  )
}

export function changeNotes(model: ChangeModel, context: ViewContext): readonly string[] {
  const rest = model.parts.length - namedParts
  const names = (kind: NamedPart['kind']) => model.parts.filter((part) => part.kind === kind).map((part) => part.name)
  const [entered, left] = [names('enters'), names('leaves')]
  return [
    say(
      context,
      '自身变化：权重取两年平均，各部分自身比率的变化；结构变化：各部分占比变化，对照总体比率。各项相加等于总变化，只说明数量构成，不说明原因。',
      'Own change: each ratio’s move at the mean weight; mix: moved weights against the whole. They add up to the change and say nothing of causes.',
    ),
    ...(model.notDrilled === true
      ? [
          say(
            context,
            '该部门两年的资金口径不同，没有可比的资金类别，未按资金分解。',
            'The two years use different fund axes: not broken down by fund.',
          ),
        ]
      : []),
    ...(rest > 0
      ? [
          say(
            context,
            `图中列影响最大的 ${namedParts} 项，余 ${rest} 项合为一条（${points(restOf(model), context)}），见表。`,
            `The ${namedParts} largest are shown, ${rest} more are one bar (${points(restOf(model), context)}); see the table.`,
          ),
        ]
      : []),
    ...(entered.length === 0
      ? []
      : [say(context, `今年新有数：${listNames(context, entered)}。`, `New this year: ${listNames(context, entered)}.`)]),
    ...(left.length === 0
      ? []
      : [say(context, `上年有、今年没有数：${listNames(context, left)}。`, `Gone this year: ${listNames(context, left)}.`)]),
    ...(model.merged.length === 0
      ? []
      : [
          say(
            context,
            `合并口径（上年为合并前各部门之和）：${listNames(context, model.merged)}。`,
            `Merged, last year summed: ${listNames(context, model.merged)}.`,
          ),
        ]),
  ]
}
