import { enumLabel } from '../../domain/schema/enums'
import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { isNarrow, picturedRows } from '../chart/room'
import { textWidth } from '../chart/textWidth'
import { fontSizes, heatBounds } from '../chart/theme'
import { lastYearNotes } from '../comparing'
import { dotted, say } from '../say'
import { typeName } from '../scope'
import type { ViewContext } from '../View'
import type { AchievementModel, AchievementRow } from './model'

/** 「经济效益」: a column's head has no room for the form's whole name. */
export const levelName = (level: string, context: ViewContext): string =>
  textIn(enumLabel('level2_category', level), context.locale).replace(/指标$/, '').replace('服务对象', '').replace('影响', '')

/** 「数量」「可持续」, of two characters where three have no room; in other languages cut by the axis. */
export function shortLevelName(level: string, context: ViewContext, width: number): string {
  const name = levelName(level, context)
  if (context.locale !== 'zh-CN') return name
  const short = name.replace(/效益$/, '')
  if (textWidth(short, fontSizes.axis) <= width) return short
  return short.replace('可持续', '持续').slice(0, 2)
}

/** The lowest, where a picture has no room for all. */
export const picturedIn = (model: AchievementModel, context: ViewContext): readonly AchievementRow[] =>
  model.rows.slice(0, picturedRows(context, 21, 38))

export const rowName = (row: AchievementRow, context: ViewContext): string => row.name ?? typeName(row.id, context.locale)

const rate = (value: number | null, context: ViewContext) => formatValue(value, 'fraction', context)

function weakest(model: AchievementModel) {
  return model.levels
    .map((level, index) => ({ level, rate: model.totals[index]?.rate ?? null }))
    .flatMap((one) => (one.rate === null ? [] : [{ level: one.level, rate: one.rate }]))
    .sort((left, right) => left.rate - right.rate)
}

export function title(model: AchievementModel, context: ViewContext): string {
  const [first, second] = weakest(model)
  if (first === undefined) return ''
  if (second === undefined || model.levels.length < 3) {
    return say(context, `指标得分率 ${rate(model.all.rate, context)}`, `Indicator score rate ${rate(model.all.rate, context)}`)
  }
  if (isNarrow(context)) {
    return say(
      context,
      `${levelName(first.level, context)}指标得分率最低，为 ${rate(first.rate, context)}`,
      `Lowest score rate: ${levelName(first.level, context)}, ${rate(first.rate, context)}`,
    )
  }
  return say(
    context,
    `${levelName(first.level, context)}指标得分率最低（${rate(first.rate, context)}），其次是${levelName(second.level, context)}（${rate(second.rate, context)}）`,
    `Lowest score rate: ${levelName(first.level, context)} (${rate(first.rate, context)}), then ${levelName(second.level, context)} (${rate(second.rate, context)})`,
  )
}

export function subtitle(model: AchievementModel, context: ViewContext): string {
  return dotted([
    say(context, '指标得分率 = Σ得分 ÷ Σ分值', 'Score rate = Σ scores ÷ Σ weights'),
    model.rowsAre === 'department'
      ? say(context, '部门 × 二级指标', 'department × level 2')
      : say(context, '部门类型 × 二级指标', 'type × level 2'),
    say(context, `${model.year} 年`, `${model.year}`),
    '%',
    say(
      context,
      `指标 n ${formatCoverage(model.all.n, model.all.expected)}`,
      `indicators n ${formatCoverage(model.all.n, model.all.expected)}`,
    ),
  ])
}

export function summary(model: AchievementModel, context: ViewContext): string {
  const lows = weakest(model).slice(0, 2)
  const named = lows.map((one) =>
    say(
      context,
      `${levelName(one.level, context)}（${rate(one.rate, context)}）`,
      `${levelName(one.level, context)} (${rate(one.rate, context)})`,
    ),
  )
  const row = model.rows[0]
  const worst =
    row === undefined || model.rows.length < 2
      ? ''
      : say(
          context,
          `得分率最低的是${rowName(row, context)}（${rate(row.all.rate, context)}）。`,
          `The lowest row is ${rowName(row, context)} (${rate(row.all.rate, context)}).`,
        )
  return say(
    context,
    `${model.year} 年指标得分率为 ${rate(model.all.rate, context)}（${formatCoverage(model.all.n, model.all.expected)} 个指标有得分和分值），较低的是${named.join('、')}。${worst}`,
    `In ${model.year} the score rate is ${rate(model.all.rate, context)} (${formatCoverage(model.all.n, model.all.expected)} indicators); lowest: ${named.join(', ')}. ${worst}`,
  )
}

export function notes(model: AchievementModel, context: ViewContext): readonly string[] {
  const without = model.all.expected - model.all.n
  const pictured = picturedIn(model, context).length
  const rest = model.rows.length - pictured
  return [
    say(
      context,
      `颜色以 ${heatBounds[1]}% 为界：低于为橙，高于为蓝；— 表示没有得分或分值。得分是填报数，不代表核实结果。`,
      `Orange below ${heatBounds[1]}%, blue above; — where there is no score or weight. Scores are as reported.`,
    ),
    ...(rest > 0
      ? [
          say(
            context,
            `图中为得分率最低的 ${pictured} 个，余 ${rest} 个见表。`,
            `The ${pictured} lowest are shown, ${rest} more are in the table.`,
          ),
        ]
      : []),
    ...comparedNotes(model, context),
    ...(without > 0
      ? [say(context, `${without} 个指标缺得分或分值，未计入。`, `${without} indicators without score or weight are left out.`)]
      : []),
  ]
}

/** What 上年 stands for; a type has no peers. */
function comparedNotes({ rowsAre, compareWith }: AchievementModel, context: ViewContext): readonly string[] {
  if (rowsAre === 'department') return lastYearNotes(compareWith, context)
  if (compareWith === 'peers')
    return [
      say(
        context,
        '部门类型没有同类，不比；选一个类型看其中各部门与同类比。',
        'A type has no peers: choose one to see its departments beside theirs.',
      ),
    ]
  if (compareWith !== 'lastYear') return []
  return [
    say(
      context,
      '表中上年与增减按同口径，即两年都有得分率的部门。',
      'Last year and change in the table are of departments with a score rate in both years.',
    ),
  ]
}
