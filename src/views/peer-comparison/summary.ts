import { formatRank, formatWithUnit, unitLabel } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import { type ComparedModel, commonGroup, comparedNotes, earlierLabel, markedName, metricLabel, showsEarlier } from '../compared'
import type { Standing } from '../department-spine/standing'
import { peerGroupWords } from '../peers'
import { dotted, listNames, roseOrFell, say } from '../say'
import type { ViewContext } from '../View'
import { layoutOf, picturesEarlier } from './layout'

/** The measure of which the title speaks, else the first that two departments have. */
const foremost = 'exec_rate_adjusted'

interface Widest {
  readonly metric: Metric
  readonly first: { readonly name: string; readonly value: number }
  readonly last: { readonly name: string; readonly value: number }
}

/** Who is highest and lowest; null where not two departments differ. */
export function farthestApart(model: ComparedModel): Widest | null {
  const row = model.rows.find(({ metric }) => metric.id === foremost)
  if (row === undefined) return null
  const known = model.departments.flatMap(({ name }, place) => {
    const value = row.figures[place]?.value ?? null
    return value === null ? [] : [{ name, value }]
  })
  const sorted = [...known].sort((a, b) => b.value - a.value)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined || first.value === last.value ? null : { metric: row.metric, first, last }
}

export function title(model: ComparedModel, context: ViewContext): string {
  const { departments, isExample } = model
  const names = listNames(
    context,
    departments.map((one) => one.name),
    2,
  )
  if (isExample)
    return say(context, `请选要比较的部门；先列${names}与同类`, `Choose departments to compare; ${names} beside its peers`)
  const apart = farthestApart(model)
  if (departments.length < 2 || apart === null) return say(context, `${names}与同类相比`, `${names} beside peers`)
  const value = (one: number) => formatWithUnit(one, apart.metric.unit, context)
  const label = metricLabel(apart.metric, context)
  return say(
    context,
    `${departments.length} 个部门：${label}${apart.first.name}最高 ${value(apart.first.value)}，${apart.last.name}最低 ${value(apart.last.value)}`,
    `${departments.length} departments: ${label} from ${value(apart.last.value)} (${apart.last.name}) to ${value(apart.first.value)} (${apart.first.name})`,
  )
}

export function subtitle(model: ComparedModel, context: ViewContext): string {
  const [first] = model.departments
  const group = commonGroup(model) && first?.group ? peerGroupWords(first.group, context, model.listName) : null
  const money = unitLabel('wan', context.moneyUnit, context.locale)
  return dotted([
    group === null
      ? say(context, '各与自己的同类比', 'each beside its own peers')
      : say(context, `同类：${group}`, `peers: ${group}`),
    model.isChosen
      ? say(context, `${model.year} 年与 ${model.earlier} 年`, `${model.year} and ${model.earlier}`)
      : say(context, `${model.year} 年`, `${model.year}`),
    say(context, `金额：${money}`, `amounts: ${money}`),
    `n ${reporting(model)}/${model.departments.length}${say(context, ' 个部门有数', ' departments reported')}`,
  ])
}

const reporting = ({ departments, rows }: ComparedModel) =>
  departments.filter((_, place) => rows.some(({ figures }) => figures[place]?.value != null)).length

/** A sentence a department: in which measures it is in the first or last quarter of its peers. */
export function summary(model: ComparedModel, context: ViewContext): string {
  const sentences = model.departments.map((one, place) => {
    const words = (standing: Standing) =>
      model.rows.flatMap(({ metric, figures }) => {
        const { peers, standing: own } = figures[place] ?? {}
        if (own !== standing || peers == null) return []
        return [`${metricLabel(metric, context)}${say(context, '', ' ')}${formatRank(peers.rank, peers.ranked, context)}`]
      })
    const [front, back] = [words('front'), words('back')]
    const parts = [
      front.length > 0
        ? say(
            context,
            `居同类前四分之一的有${listNames(context, front, 4)}`,
            `first quarter of peers in ${listNames(context, front, 4)}`,
          )
        : '',
      back.length > 0
        ? say(context, `居后四分之一的有${listNames(context, back, 4)}`, `last quarter in ${listNames(context, back, 4)}`)
        : '',
    ].filter((part) => part !== '')
    const said =
      parts.length === 0
        ? say(context, '各项居中或不足以判断', 'in the middle, or too few to tell')
        : parts.join(say(context, '，', '; '))
    return `${markedName(one, place)}${say(context, '：', ': ')}${said}${say(context, '。', '.')}`
  })
  return [...sentences, ...executionWords(model, context)].join(context.locale === 'en' ? ' ' : '')
}

/** Execution against the earlier year, of those that have both. */
function executionWords(model: ComparedModel, context: ViewContext): readonly string[] {
  const row = model.rows.find(({ metric }) => metric.id === foremost)
  if (!showsEarlier(model) || row === undefined) return []
  const moved = model.departments.flatMap(({ name }, place) => {
    const change = row.figures[place]?.change ?? null
    return change === null ? [] : [`${name}${say(context, '', ' ')}${roseOrFell(change, 'fraction', context)}`]
  })
  if (moved.length === 0) return []
  const label = metricLabel(row.metric, context)
  const earlier = model.isChosen ? say(context, ` ${model.earlier} 年`, `${model.earlier}`) : say(context, '上年', 'last year')
  return [say(context, `${label}比${earlier}：${moved.join('、')}。`, `${label} against ${earlier}: ${moved.join(', ')}.`)]
}

export function notes(model: ComparedModel, context: ViewContext): readonly string[] {
  const merged = model.departments.filter((_, place) => model.rows.some(({ figures }) => figures[place]?.former.isMerged === true))
  return [
    ...(context.forExport && showsEarlier(model) && !picturesEarlier(layoutOf(model, context))
      ? [say(context, `${earlierLabel(model, context)}的数见表。`, `${earlierLabel(model, context)}: see the table.`)]
      : []),
    ...comparedNotes(model, context),
    say(
      context,
      '位次按各指标的好坏方向在同类中排，同值并列；金额和问题条数不评高低，不排位次。百分位为排在后面的同类占比，同类不足 5 个不算；不足 8 个不算四分位。',
      'Ranks among peers by the good side of each measure, ties share one; amounts and numbers of issues are not ranked. No percentile below 5 peers, no quartiles below 8.',
    ),
    ...(merged.length === 0
      ? []
      : [
          say(
            context,
            `${merged.map((one) => one.name).join('、')}的${earlierLabel(model, context)}为合并口径：合并前各部门金额相加后重算，得分不合并。`,
            `The earlier year of ${merged.map((one) => one.name).join(', ')} is the sum of the merged departments; scores are not combined.`,
          ),
        ]),
  ]
}
