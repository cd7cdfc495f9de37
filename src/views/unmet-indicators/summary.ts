import { formatCoverage, formatValue } from '../../metrics/format'
import { picturedRows } from '../chart/room'
import { coverageNotes, levelFilterWords } from '../indicatorWords'
import { peerGroupWords } from '../peers'
import { dotted, listNames, say } from '../say'
import type { ViewContext } from '../View'
import type { UnmetDepartment, UnmetModel } from './model'

export const percent = (value: number | null, context: ViewContext): string => formatValue(value, 'fraction', context)
const counted = (value: number, context: ViewContext) => formatValue(value, 'count', context)
const named = (one: UnmetDepartment, context: ViewContext) =>
  say(context, `${one.name}（${percent(one.share, context)}）`, `${one.name} (${percent(one.share, context)})`)

export function title(model: UnmetModel, context: ViewContext): string {
  const { unmet, judged } = model
  if (unmet === 0)
    return say(
      context,
      `可判断的 ${counted(judged, context)} 个指标全部达标`,
      `All ${counted(judged, context)} judged indicators were met`,
    )
  const silent =
    model.withoutReason === 0
      ? ''
      : say(
          context,
          `，${counted(model.withoutReason, context)} 个没有写原因`,
          `; ${counted(model.withoutReason, context)} without a reason`,
        )
  return say(
    context,
    `${counted(unmet, context)} 个指标未达标${silent}`,
    `${counted(unmet, context)} indicators were not met${silent}`,
  )
}

export function subtitle(model: UnmetModel, context: ViewContext): string {
  const { coverage } = model
  return dotted([
    say(context, '未达标率 = 未达标 ÷ 可判断指标', 'Not met ÷ indicators judged'),
    levelFilterWords(model.levelFilter, context),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, `可判断指标 n ${formatCoverage(model.judged, model.all)}`, `judged n ${formatCoverage(model.judged, model.all)}`),
    say(
      context,
      `部门 n ${formatCoverage(coverage.reporting, coverage.due)}`,
      `departments n ${formatCoverage(coverage.reporting, coverage.due)}`,
    ),
  ])
}

export function summary(model: UnmetModel, context: ViewContext): string {
  const { unmet, judged } = model
  const above = model.departments.filter((one) => one.chosen && one.against === 'higher')
  const share = percent(unmet / judged, context)
  const head = say(
    context,
    `${model.year} 年可判断的 ${counted(judged, context)} 个指标中 ${counted(unmet, context)} 个未达标（${share}）。`,
    `In ${model.year}, ${counted(unmet, context)} of ${counted(judged, context)} judged indicators (${share}) were not met. `,
  )
  const silent =
    model.withoutReason === 0
      ? ''
      : say(
          context,
          `其中 ${counted(model.withoutReason, context)} 个没有写偏差原因。`,
          `${counted(model.withoutReason, context)} of them give no reason. `,
        )
  const full =
    model.fullMarks === 0
      ? ''
      : say(
          context,
          `${counted(model.fullMarks, context)} 个未达标而得满分，需核实。`,
          `${counted(model.fullMarks, context)} carry full marks all the same: to be verified. `,
        )
  const peers =
    above.length === 0
      ? say(context, '各部门未达标率与同类无明显差别。', 'No department differs clearly from its peers.')
      : say(
          context,
          `未达标率明显高于同类的有 ${above.length} 个部门：${listNames(
            context,
            above.map((one) => named(one, context)),
            4,
          )}。`,
          `Clearly above their peers: ${listNames(
            context,
            above.map((one) => named(one, context)),
            4,
          )}.`,
        )
  return head + silent + full + (unmet === 0 ? '' : peers)
}

export function notes(model: UnmetModel, context: ViewContext): readonly string[] {
  const left = model.departments.length - picturedRows(context)
  const behind = model.unmet - model.rows.length
  return [
    ...(model.unmet === 0
      ? []
      : [
          say(
            context,
            '细线为 95% 区间（Wilson），短竖线为其他同类部门合计；差别超出偶然（区间不含它且精确检验 5%）才着色，▲ 高于、▼ 低于，其余无明显差别。',
            'Thin lines: 95% interval (Wilson); short marks: other peers together. Coloured only where the difference is more than chance (interval and exact test, 5%): ▲ above, ▼ below.',
          ),
        ]),
    ...(left > 0
      ? [
          say(
            context,
            `图中为未达标率最高的 ${picturedRows(context)} 个部门，余 ${left} 个见表。`,
            `The picture shows the ${picturedRows(context)} largest shares; ${left} more are in the table.`,
          ),
        ]
      : []),
    ...(model.allMet === 0
      ? []
      : [
          say(
            context,
            `${model.allMet} 个部门的可判断指标全部达标，不在图中。`,
            `${model.allMet} departments met all their judged indicators.`,
          ),
        ]),
    ...(behind > 0
      ? [
          say(
            context,
            `共 ${counted(model.unmet, context)} 个，表中为分值最大的 ${counted(model.rows.length, context)} 个，可用筛选缩小范围。`,
            `The list holds the ${counted(model.rows.length, context)} with the largest weights of ${counted(model.unmet, context)}.`,
          ),
        ]
      : []),
    ...(model.claimed === 0
      ? []
      : [
          say(
            context,
            `声称达成而没有实际值的 ${counted(model.claimed, context)} 个未计入。`,
            `${counted(model.claimed, context)} claimed without a value are left out.`,
          ),
        ]),
    ...coverageNotes(model.coverage, context),
  ]
}

/** 「其他同类合计 8.00%：政府部门·中型」 */
export function peersWords(one: UnmetDepartment, context: ViewContext): string {
  const { peers } = one.beside
  if (peers === null || one.peerShare === null) return say(context, '没有其他同类', 'no other peers')
  return `${say(context, '其他同类合计', 'Other peers')} ${percent(one.peerShare, context)}：${peerGroupWords(peers.group, context)}`
}

export function againstWords(one: UnmetDepartment, context: ViewContext): string {
  if (one.against === 'higher') return say(context, '▲ 高于同类', '▲ above peers')
  if (one.against === 'lower') return say(context, '▼ 低于同类', '▼ below peers')
  return one.peerShare === null ? '' : say(context, '无明显差别', 'no clear difference')
}

/** 「95% 区间 2.65% 至 28.91%」; empty where there is none. */
export function intervalWords({ interval }: UnmetDepartment, context: ViewContext): string {
  if (interval === null) return ''
  const [low, high] = [percent(interval.low, context), percent(interval.high, context)]
  return say(context, `95% 区间 ${low} 至 ${high}`, `95% interval ${low} to ${high}`)
}

/** 「3/12；95% 区间 8.89% 至 53.23%；其他同类合计 11.24%：政府部门·中型；无明显差别」 */
export const standingWords = (one: UnmetDepartment, context: ViewContext): string =>
  [formatCoverage(one.unmet, one.judged), intervalWords(one, context), peersWords(one, context), againstWords(one, context)]
    .filter((words) => words !== '')
    .join('；')
