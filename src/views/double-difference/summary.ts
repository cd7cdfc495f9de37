import { formatCoverage, formatDifference } from '../../metrics/format'
import { metricLabel, rankedMetrics } from '../compared'
import { dotted, listNames, missingNotes, say } from '../say'
import type { ViewContext } from '../View'
import type { BehindRow, DoubleModel } from './model'
import { picturedRowsOf } from './option'
import { distanceWords } from './table'

export function title({ departments, judged, year }: DoubleModel, context: ViewContext): string {
  if (judged === 0)
    return say(
      context,
      `${year} 年没有部门能同时与同类、与上年比`,
      `In ${year} no department has both peers and a last year to be held against`,
    )
  if (departments.length === 0)
    return say(context, '没有部门既不及同类又不如上年', 'No department is behind its peers and worse than last year')
  const several = departments.filter((one) => one.count > 1).length
  const [zh, en] = [
    `${departments.length} 个部门有指标既不及同类又不如上年`,
    `${departments.length} departments are behind their peers and worse than last year`,
  ]
  return several === 0
    ? say(context, zh, en)
    : say(context, `${zh}，其中 ${several} 个有 2 项以上`, `${en}, ${several} of them in 2 measures or more`)
}

export function subtitle({ year, judged, due }: DoubleModel, context: ViewContext): string {
  return dotted([
    say(context, `${rankedMetrics.length} 项分得出好坏的指标`, `${rankedMetrics.length} measures with a good side`),
    say(context, '与同类中位比、与上年比', 'beside peers’ median and last year'),
    say(context, `${year} 年与 ${year - 1} 年`, `${year} and ${year - 1}`),
    say(context, `n ${formatCoverage(judged, due)} 个部门有得比`, `n ${formatCoverage(judged, due)} departments compared`),
  ])
}

export function summary(model: DoubleModel, context: ViewContext): string {
  const { departments, rows, year, judged } = model
  if (rows.length === 0) {
    const found = title(model, context)
    const withYear = judged === 0 ? found : say(context, `${year} 年${found}`, `${year}: ${found}`)
    return `${withYear}${say(context, '。', '.')}`
  }
  const measures = rankedMetrics.flatMap((metric) => {
    const found = rows.filter((row) => row.metric === metric)
    const [worst] = found
    if (worst === undefined) return []
    const label = metricLabel(metric, context)
    return [
      say(
        context,
        `${label} ${found.length} 个（与同类差得最多的${worst.name}，${differencesText(worst, context)}）`,
        `${label} ${found.length} (farthest: ${worst.name}, ${differencesText(worst, context)})`,
      ),
    ]
  })
  const several = departments.filter((one) => one.count > 1)
  const named = listNames(
    context,
    several.map((one) => say(context, `${one.name}（${one.count} 项）`, `${one.name} (${one.count})`)),
    8,
  )
  return [
    say(
      context,
      `${year} 年 ${departments.length} 个部门共 ${rows.length} 项既不及同类中位又不如上年：${measures.join('、')}。`,
      `In ${year}, ${departments.length} departments are behind the peers’ median and worse than last year in ${rows.length} measures: ${measures.join(', ')}.`,
    ),
    several.length === 0 ? '' : say(context, `两项以上的：${named}。`, ` In two measures or more: ${named}.`),
    say(context, '名单供核实，不是结论。', ' A list to be verified, no verdict.'),
  ].join('')
}

function differencesText({ toPeers, change, metric }: BehindRow, context: ViewContext): string {
  const text = (difference: number) =>
    metric.unit === 'count'
      ? `${formatDifference(difference, metric.unit, context)}${say(context, ' 年', ' years')}`
      : formatDifference(difference, metric.unit, context)
  return say(
    context,
    `与同类差 ${text(toPeers)}、比上年 ${text(change)}`,
    `${text(toPeers)} to peers, ${text(change)} on last year`,
  )
}

export function notes(model: DoubleModel, context: ViewContext): readonly string[] {
  const { rows, unclear, aboveOne, withoutLastYear, withoutPeers, without } = model
  const shown = picturedRowsOf(model, context).length
  const left = rows.length - shown
  /** «上年没有数 2 个：甲、乙。», nothing where there is nobody. */
  const list = (zh: string, en: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [
          say(
            context,
            `${zh} ${names.length} 个：${listNames(context, names, 8)}。`,
            `${en} (${names.length}): ${listNames(context, names, 8)}.`,
          ),
        ]
  const chance = unclear.map((one) => `${one.name}${say(context, '', ' ')}${metricLabel(one.metric, context)}`)
  return [
    ...(left > 0
      ? [
          say(
            context,
            `图中为各指标差得最多的，共 ${shown} 项，余 ${left} 项见表。`,
            `The picture has those farthest behind in each measure, ${shown}; ${left} more are in the table.`,
          ),
        ]
      : []),
    say(
      context,
      `金额和问题条数不评高低，不在其列；预算调整率、自评与重算之差${distanceWords(context)}。`,
      `Amounts and numbers of issues are neither good nor bad and left out; the adjustment rate and the score gap are ${distanceWords(context)}.`,
    ),
    say(
      context,
      '两项差别都达到 1 个百分点、1 分或 1 年才列；按与同类差得多少排列。',
      'Listed where both differences are at least 1 pp, 1 point or 1 year; the farthest from the peers first.',
    ),
    peersNote(model, context),
    ...(chance.length === 0
      ? []
      : [
          say(
            context,
            `两项差别中有一项在 95% 区间内、无明显差别，因而不列的 ${chance.length} 项：${listNames(context, chance, 6)}。`,
            `Not listed, since one of the differences is within the 95% interval (${chance.length}): ${listNames(context, chance, 6)}.`,
          ),
        ]),
    ...list('执行率超过 100%，该项不比的', 'Above 100% execution, that measure not compared', aboveOne),
    ...list('上年没有数，无从比的', 'Nothing last year', withoutLastYear),
    ...list('同类不足 3 个或编码未对上，无从比的', 'Fewer than 3 peers, or a code not matched', withoutPeers),
    ...(rows.some((row) => row.isMerged)
      ? [
          say(
            context,
            '合并而来的部门，上年为合并前各部门金额相加后重算；得分、占比不合并，不比。',
            'Of merged departments last year is the sum of the former ones; scores and shares are not combined nor compared.',
          ),
        ]
      : []),
    // Nothing is added up here: the sentence about totals is left out.
    ...missingNotes(context, without).slice(0, -1),
  ]
}

function peersNote({ peersAre, listName }: DoubleModel, context: ViewContext): string {
  if (peersAre === 'own') {
    const named = listName === null ? '' : say(context, `“${listName}”`, ` “${listName}”`)
    return say(
      context,
      `同类为自选名单${named}中有该数的部门，部门自身计在内。`,
      `Peers: those of the chosen list${named} with the measure, the department itself among them.`,
    )
  }
  return say(
    context,
    '同类按各指标有数的部门分别取：同类型、同规模档，不足 5 个的依次放宽到相邻档、同类型、全部部门；各行的同类和成员见表。',
    'Peers are taken for each measure: same type and size band, widened below 5 to adjacent bands, the type, all; the table names them row by row.',
  )
}
