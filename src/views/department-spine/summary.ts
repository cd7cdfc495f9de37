import { formatValue, formatWithUnit, unitLabel } from '../../metrics/format'
import { levelFilterWords } from '../indicatorWords'
import { peerGroupWords } from '../peers'
import { dotted, listNames, roseOrFell, say, yearSpan } from '../say'
import { typeName } from '../scope'
import type { Phrase, ViewContext } from '../View'
import { rowOf, type SpineModel, type SpineRow } from './model'
import { keyOf } from './option'
import { bandWords, labelOf, rankText, valueText } from './words'

export function title(model: SpineModel, context: ViewContext): string {
  const { name } = model.subject
  const [front, back] = [standing(model, 'front'), standing(model, 'back')]
  if (front.length + back.length === 0) return plainTitle(model, context)
  return say(
    context,
    `${name}：${front.length} 项居同类前四分之一，${back.length} 项居后四分之一`,
    `${name}: ${front.length} in the first quarter of peers, ${back.length} in the last`,
  )
}

/** Where no quarter can be named: the two figures that everybody asks for. */
function plainTitle(model: SpineModel, context: ViewContext): string {
  const figures = ['exec_rate_adjusted', 'total_score_reported'].flatMap((id) => {
    const row = rowOf(model, id)
    if (row === undefined || row.value === null) return []
    return [`${labelOf(row, context)} ${formatWithUnit(row.value, row.metric.unit, context)}`]
  })
  const said = figures.length === 0 ? [say(context, '本年没有可用的数', 'nothing reported')] : figures
  return `${model.subject.name}${say(context, '：', ': ')}${said.join(say(context, '，', ', '))}`
}

const standing = (model: SpineModel, which: SpineRow['standing']) => model.rows.filter((row) => row.standing === which)

export function subtitle(model: SpineModel, context: ViewContext): string {
  const { subject, group } = model
  return dotted([
    typeName(subject.type, context.locale),
    bandWords(model, context),
    yearSpan(context, [subject.year]),
    say(
      context,
      `金额：${unitLabel('wan', context.moneyUnit, context.locale)}`,
      `amounts: ${unitLabel('wan', context.moneyUnit, context.locale)}`,
    ),
    group === null ? null : `${say(context, '同类：', 'peers: ')}${peerGroupWords(group, context)}`,
    levelFilterWords(model.levelFilter, context),
    `n ${model.rows.filter((row) => row.value !== null).length}/${model.rows.length}${say(context, ' 项有数', ' measures')}`,
  ])
}

export const summary = (model: SpineModel, context: ViewContext): string =>
  words(model, context)
    .map((phrase) => phrase.text)
    .join('')

/** The opening sentence of the page: money, score, indicators, issues, each with its last year and its place. */
export function words(model: SpineModel, context: ViewContext): readonly Phrase[] {
  const { subject } = model
  const phrases: Phrase[] = [{ text: say(context, `${subject.year} 年${subject.name}`, `In ${subject.year} ${subject.name}: `) }]
  const parts = [
    metricWords(model, 'budget_adjusted', context),
    metricWords(model, 'exec_rate_adjusted', context),
    metricWords(model, 'total_score_reported', context),
    metricWords(model, 'met_rate', context),
    issueWords(model, context),
  ].filter((part) => part.length > 0)
  if (parts.length === 0) return [...phrases, { text: say(context, '没有可用的数。', 'nothing to show.') }]
  parts.forEach((part, index) => {
    phrases.push(...part, { text: index === parts.length - 1 ? say(context, '。', '. ') : say(context, '；', '; ') })
  })
  return [...phrases, ...standingWords(model, context)]
}

function metricWords(model: SpineModel, id: string, context: ViewContext): readonly Phrase[] {
  const row = rowOf(model, id)
  if (row === undefined || row.value === null) return []
  const { unit } = row.metric
  const moved = row.before?.value == null || row.change === null || unit === 'count' ? '' : change(row, row.change, context)
  const rank =
    row.peers?.rank == null ? '' : say(context, `（同类${rankText(row, context)}）`, ` (${rankText(row, context)} of its peers)`)
  return [
    { text: say(context, labelOf(row, context), `${labelOf(row, context)} `) },
    {
      text: say(context, ` ${formatWithUnit(row.value, unit, context)}`, formatWithUnit(row.value, unit, context)),
      strong: true,
      key: keyOf(row, model),
    },
    { text: `${moved}${rank}` },
  ]
}

function change(row: SpineRow, by: number, context: ViewContext): string {
  const { unit } = row.metric
  if (unit === 'fraction' || unit === 'points')
    return say(context, `，比上年${roseOrFell(by, unit, context)}`, `, ${roseOrFell(by, unit, context)}`)
  const size = formatValue(Math.abs(by), 'fraction', context)
  return say(context, `，比上年${by < 0 ? '减' : '增'} ${size}`, `, ${by < 0 ? 'down' : 'up'} ${size}`)
}

function issueWords(model: SpineModel, context: ViewContext): readonly Phrase[] {
  const issues = rowOf(model, 'issue_n')
  const answered = rowOf(model, 'response_rate')
  if (issues === undefined || issues.value === null) return []
  const key = keyOf(issues, model)
  if (issues.value === 0) return [{ text: say(context, '写明没有问题', 'states no issues'), key }]
  const response = answered?.value ?? null
  return [
    { text: say(context, '反映问题', 'issues named:') },
    { text: ` ${valueText(issues, issues.value, context)} ${say(context, '条', '')}`.trimEnd(), strong: true, key },
    ...(answered === undefined || response === null
      ? []
      : [
          { text: say(context, '，其中', ', with a measure:') },
          { text: ` ${Math.round(response * answered.n)}/${answered.n} `, strong: true, key: keyOf(answered, model) },
          { text: say(context, '条有对应措施', '') },
        ]),
  ]
}

function standingWords(model: SpineModel, context: ViewContext): readonly Phrase[] {
  const names = (which: SpineRow['standing']) => standing(model, which).map((row) => labelOf(row, context))
  const [front, back] = [names('front'), names('back')]
  const sentences = [
    front.length === 0
      ? ''
      : say(
          context,
          `居同类前四分之一的有${listNames(context, front, 6)}`,
          `First quarter of peers: ${listNames(context, front, 6)}`,
        ),
    back.length === 0
      ? ''
      : say(context, `居后四分之一的有${listNames(context, back, 6)}`, `last quarter: ${listNames(context, back, 6)}`),
  ].filter((sentence) => sentence !== '')
  return sentences.length === 0 ? [] : [{ text: `${sentences.join(say(context, '，', '; '))}${say(context, '。', '.')}` }]
}

export function notes(model: SpineModel, context: ViewContext): readonly string[] {
  const missing = model.rows.filter((row) => row.value === null).map((row) => labelOf(row, context))
  const merged = model.rows.some((row) => row.before?.isMerged === true)
  const others = model.rows.filter((row) => row.value !== null && row.peers !== null && row.peers.group.id !== model.group?.id)
  const uncertain = standing(model, 'same').map((row) => labelOf(row, context))
  return [
    say(
      context,
      '浅色带为同类 P25–P75，竖线为同类中位，圆点为本部门，右为好；菱形的项不评高低，右为多；不足 8 个同类时画各部门的点；箭头为超出图幅。',
      'Pale band: peers’ P25–P75; line: their median; dot: the department, better to the right. A diamond is neither good nor bad, more to the right. Below 8 peers their points are drawn. An arrow lies beyond the bar.',
    ),
    ...(missing.length === 0
      ? []
      : [
          say(
            context,
            `没有数的 ${missing.length} 项：${listNames(context, missing)}。`,
            `Without a value (${missing.length}): ${listNames(context, missing)}.`,
          ),
        ]),
    ...(uncertain.length === 0
      ? []
      : [
          say(
            context,
            `${listNames(context, uncertain)}的 95% 区间包含同类中位，不分高低。`,
            `The 95% interval of ${listNames(context, uncertain)} holds the peers’ median: no difference is claimed.`,
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          say(
            context,
            `${listNames(
              context,
              others.map((row) => labelOf(row, context)),
              6,
            )}的同类因有数的部门不同而另取。`,
            `Other peers, since others have the measure: ${listNames(
              context,
              others.map((row) => labelOf(row, context)),
              6,
            )}.`,
          ),
        ]),
    ...(merged
      ? [
          say(
            context,
            '上年为合并口径：合并前各部门金额相加后重算，得分和等级不合并。',
            'Last year is the sum of the merged departments; scores are not combined.',
          ),
        ]
      : []),
    say(
      context,
      '趋势看截至本年不间断的各年，至少 3 年；变动在 1 个百分点、1 分或均值的 5% 以内为基本持平。',
      'Trend: the years up to this one without a gap, three at least; within 1 pp, 1 point or 5% of the mean it is steady.',
    ),
  ]
}
