import type { EChartsOption } from 'echarts'
import type { Row } from '../domain/row'
import { formatDifference, formatValue, noValue } from '../metrics/format'
import type { ChangeModel, NamedPart } from './changeModel'
import { namedParts, points, restOf, stepsOf } from './changeWords'
import { ground, stillLine, themeOf, valueAxis } from './chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from './chart/rowLabels'
import { fontSizes } from './chart/theme'
import { cell, say } from './say'
import type { TableCell, TableModel, TableRow, ViewContext } from './View'

const sizes: RowSizes = { top: 8, bottom: 8, row: 24, least: 20, most: 34 }

interface Bar {
  readonly label: string
  /** Null where two groups of bars are kept apart. */
  readonly effect: number | null
  readonly key: Row
  readonly tip: readonly string[]
  readonly isSum: boolean
}

const labelled = (model: ChangeModel, context: ViewContext) =>
  rowLabels(
    context,
    barsOf(model, context).map((bar) => bar.label),
    { share: 0.34 },
    sizes,
  )

export const changeHeight = (model: ChangeModel, context: ViewContext): number => rowsHeight(context, labelled(model, context))

export function changeOption(model: ChangeModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const bars = barsOf(model, context)
  const effects = bars.map((bar) => bar.effect ?? 0)
  const labels = labelled(model, context)
  return {
    ...ground(context),
    grid: { left: labels.room + 10, right: 12, ...rowsGrid(context, labels) },
    xAxis: {
      ...valueAxis(context, { id: 'effect', ...reachOf(effects, context.width - labels.room - 22), format: () => '' }),
      splitLine: { show: false },
    },
    yAxis: rowAxis(context, 'part', labels),
    series: [
      {
        id: 'effects',
        type: 'bar',
        barWidth: '62%',
        data: bars.map((bar) => ({
          value: bar.effect,
          key: bar.key,
          tip: bar.tip,
          itemStyle: { color: (bar.effect ?? 0) < 0 ? theme.attention : bar.isSum ? theme.accent : theme.accentMiddle },
          label: {
            show: bar.effect !== null,
            position: (bar.effect ?? 0) < 0 ? 'left' : 'right',
            formatter: bar.effect === null ? '' : points(bar.effect, context),
            color: theme.ink,
            fontSize: fontSizes.label,
            ...(bar.isSum ? { fontWeight: 'bold' as const } : {}),
          },
        })),
        markLine: {
          ...stillLine,
          label: { show: false },
          lineStyle: { color: theme.inkThird, type: 'solid', width: 1 },
          data: [{ xAxis: 0 }],
        },
      },
    ],
  }
}

/** Px that a figure takes behind the end of its bar. */
const figureRoom = 62

/** Both ends of the axis: as far as the bars reach, with room for their figures. */
function reachOf(effects: readonly number[], width: number): { readonly min: number; readonly max: number } {
  const [low, high] = [Math.min(...effects, 0), Math.max(...effects, 0)]
  const edge = Math.min(0.3, figureRoom / width)
  const range = Math.max(high - low, 1e-6) / (1 - 2 * edge)
  return { min: low - edge * range, max: high + edge * range }
}

function barsOf(model: ChangeModel, context: ViewContext): readonly Bar[] {
  const total: Bar = {
    label: say(context, '总变化', 'Change'),
    effect: model.whole.change,
    key: { year: model.year },
    tip: [say(context, '总变化', 'Change'), formatDifference(model.whole.change, 'fraction', context)],
    isSum: true,
  }
  const sums = stepsOf(model, context).map(
    (step): Bar => ({
      label: step.label,
      effect: step.effect,
      key: { year: model.year },
      tip: [step.label, formatDifference(step.effect, 'fraction', context)],
      isSum: true,
    }),
  )
  const named = model.parts
    .slice(0, namedParts)
    .map((part): Bar => ({ ...part, label: part.name, key: keyOf(part, model), tip: tipOf(part, context), isSum: false }))
  const rest = model.parts.slice(namedParts)
  const others: readonly Bar[] =
    rest.length === 0
      ? []
      : [
          {
            label: say(context, `其余 ${rest.length} 项`, `${rest.length} others`),
            effect: restOf(model),
            key: { year: model.year },
            tip: [
              say(context, `其余 ${rest.length} 项`, `${rest.length} others`),
              formatDifference(restOf(model), 'fraction', context),
            ],
            isSum: false,
          },
        ]
  const apart: Bar = { label: say(context, '其中：', 'of these:'), effect: null, key: {}, tip: [], isSum: false }
  return [total, ...sums, apart, ...named, ...others]
}

function keyOf(part: NamedPart, model: ChangeModel): Row {
  if (model.by === 'department') return { department: part.key, year: model.year }
  return {
    department: model.of?.code ?? null,
    year: model.year,
    ...(model.fundAxis === null ? {} : { fundAxis: model.fundAxis }),
    [model.by]: part.key,
  }
}

const tipOf = (part: NamedPart, context: ViewContext): readonly string[] => [
  part.name,
  `${formatValue(part.before, 'fraction', context)} → ${formatValue(part.now, 'fraction', context)}`,
  say(
    context,
    `影响 ${formatDifference(part.effect, 'fraction', context)}`,
    `effect ${formatDifference(part.effect, 'fraction', context)}`,
  ),
]

export function changeTable(model: ChangeModel, context: ViewContext): TableModel {
  const heads = {
    department: say(context, '部门', 'Department'),
    fundSource: say(context, '资金类别', 'Fund'),
    indicatorName: say(context, '指标', 'Indicator'),
  }
  const end = (id: string, label: string) => ({ id, label, align: 'end' as const, width: 84 })
  return {
    columns: [
      { id: 'part', label: heads[model.by], align: 'start' },
      end('before', say(context, '上年', 'Last year')),
      end('now', say(context, '今年', 'This year')),
      end('rate', say(context, '自身变化', 'Own')),
      end('mix', say(context, '结构变化', 'Mix')),
      end('turnover', say(context, '新有/没有', 'New/gone')),
      end('effect', say(context, '影响', 'Effect')),
    ],
    unit: say(context, '单位：%；影响为百分点', 'Unit: %; effects in percentage points'),
    rows: [
      ...model.parts.map(
        (part): TableRow => ({
          key: keyOf(part, model),
          cells: [
            cell(part.name, part.name),
            valueCell(part.before, context),
            valueCell(part.now, context),
            effectCell(part.kind === 'stays' ? part.rate : null, context),
            effectCell(part.kind === 'stays' ? part.mix : null, context),
            effectCell(part.kind === 'stays' ? null : part.turnover, context),
            effectCell(part.effect, context),
          ],
        }),
      ),
      {
        kind: 'total',
        key: { year: model.year, ...(model.of === null ? {} : { department: model.of.code }) },
        cells: [
          cell(say(context, '合计', 'Total'), say(context, '合计', 'Total'), { tone: 'strong' }),
          valueCell(model.whole.before, context),
          valueCell(model.whole.now, context),
          effectCell(model.whole.rate, context),
          effectCell(model.whole.mix, context),
          effectCell(model.whole.enters + model.whole.leaves, context),
          effectCell(model.whole.change, context),
        ],
      },
      ...stepsOf(model, context)
        .filter((step) => step.id === 'enters' || step.id === 'leaves')
        .map(
          (step): TableRow => ({
            kind: 'total',
            cells: [
              cell(`${step.label}（${step.n}）`, `${step.label}（${step.n}）`, { tone: 'quiet' }),
              ...Array.from({ length: 4 }, () => cell(noValue, null)),
              effectCell(step.effect, context),
              effectCell(step.effect, context),
            ],
          }),
        ),
    ],
  }
}

const valueCell = (value: number | null, context: ViewContext): TableCell => cell(formatValue(value, 'fraction', context), value)

const effectCell = (value: number | null, context: ViewContext): TableCell =>
  value === null ? cell(noValue, null) : cell(points(value, context), value)
