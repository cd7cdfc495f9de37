import { formatPercentWhole, formatValue, noValue } from '../../metrics/format'
import { besideCells, besideColumns } from '../comparing'
import { peerGroupWords } from '../peers'
import { cell, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { SpineModel, SpineRow } from './model'
import { keyOf } from './option'
import {
  beforeText,
  changeText,
  courseWords,
  intervalWords,
  labelOf,
  rankText,
  standingText,
  trendWord,
  unitOf,
  valueText,
} from './words'

export function table(model: SpineModel, context: ViewContext): TableModel {
  const end = (id: string, zh: string, en: string, width = 84) =>
    ({ id, label: say(context, zh, en), align: 'end', width }) as const
  const start = (id: string, zh: string, en: string, width = 84) =>
    ({ id, label: say(context, zh, en), align: 'start', width }) as const
  const columns: TableModel['columns'] = [
    { id: 'metric', label: say(context, '指标', 'Measure'), align: 'start' },
    start('unit', '单位', 'Unit', 52),
    end('value', '本年', 'Value'),
    end('before', '上年', 'Last year'),
    end('change', '增减', 'Change', 110),
    ...(model.compareWith === 'target' ? besideColumns('target', rate, context) : []),
    end('p25', '同类 P25', 'P25'),
    end('median', '同类中位', 'Peers’ median'),
    end('p75', '同类 P75', 'P75'),
    end('rank', '位次', 'Rank', 72),
    end('percentile', '好于同类', 'Ahead of', 72),
    start('standing', '与同类比', 'Beside peers', 92),
    start('trend', '趋势', 'Trend', 72),
    end('n', 'n', 'n', 44),
  ]
  return { columns, unit: null, rows: model.rows.map((row) => tableRow(row, model, context)) }
}

/** Whose columns of 目标 all rows share; a measure without a target has none in them. */
const rate = { unit: 'fraction', polarity: 'toOne' } as const

function tableRow(row: SpineRow, model: SpineModel, context: ViewContext): TableRow {
  const { peers, metric } = row
  const group = peers === null ? undefined : peerGroupWords(peers.group, context)
  const number = (value: number | null, title?: string) =>
    cell(valueText(row, value, context), value, title === undefined ? {} : { title })
  return {
    key: keyOf(row, model),
    cells: [
      cell(labelOf(row, context), labelOf(row, context)),
      cell(unitOf(row, context), unitOf(row, context)),
      number(row.value, intervalWords(row, context) ?? undefined),
      cell(
        beforeText(row, context),
        row.before?.value ?? null,
        row.before?.isMerged === true
          ? { title: say(context, '合并口径：合并前各部门相加后重算', 'merged: sums of the former departments') }
          : {},
      ),
      cell(changeText(row, context), row.change),
      ...(model.compareWith === 'target' ? targetCells(row, context) : []),
      number(peers?.p25 ?? null, say(context, '不足 8 个同类不算四分位数', 'no quartiles below eight peers')),
      number(peers?.median ?? null, group),
      number(peers?.p75 ?? null, group),
      cell(
        rankText(row, context),
        peers?.rank ?? null,
        metric.polarity === 'none' ? { title: say(context, '不评高低，不排位次', 'not ranked') } : {},
      ),
      cell(row.percentile === null ? noValue : `${formatPercentWhole(row.percentile)}%`, row.percentile),
      cell(standingText(row, context), standingText(row, context), toneOf(row)),
      cell(trendWord(row.trend, context), trendWord(row.trend, context), {
        title: courseWords(row, model, context),
        ...(row.trend === null ? { tone: 'quiet' } : {}),
      }),
      cell(formatValue(row.n, 'count', context), row.n),
    ],
  }
}

function targetCells(row: SpineRow, context: ViewContext): readonly TableCell[] {
  const cells = besideCells('target', row.metric, row, context)
  return cells.length > 0 ? cells : besideColumns('target', rate, context).map(() => cell(noValue, null))
}

const toneOf = ({ standing }: SpineRow): Pick<TableCell, 'tone'> =>
  standing === 'front' ? { tone: 'good' } : standing === 'back' ? { tone: 'bad' } : {}
