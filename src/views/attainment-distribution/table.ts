import { formatValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { cell, say } from '../say'
import type { TableCell, TableModel, ViewContext } from '../View'
import { type AttainmentModel, type Bar, judged, keyOf } from './model'
import { barLabel, levelLabel, shareOf } from './summary'

export function table(model: AttainmentModel, context: ViewContext): TableModel {
  const narrow = isNarrow(context)
  const levels = narrow ? [] : model.levels
  const end = 'end' as const
  const most = Math.max(...model.bars.map((bar) => bar.n))
  const share = shareOf(model.total.byState.UNMET, judged(model.total), context)
  const ofJudged = say(context, `占可判断指标的 ${share}`, `${share} of those judged`)
  return {
    columns: [
      { id: 'band', label: say(context, '完成度', 'Attainment'), align: 'start', bar: true },
      ...levels.map((level) => ({ id: `level-${level}`, label: levelLabel(level, context), align: end })),
      { id: 'unmet', label: say(context, '未达标', 'Not met'), align: end, width: 64 },
      { id: 'n', label: say(context, '合计', 'All'), align: end, width: 64 },
      { id: 'share', label: say(context, '占比', 'Share'), align: end, width: 76 },
    ],
    unit: say(context, '单位：个，占比 %', 'Unit: count, share in %'),
    rows: [
      ...model.bars.map((bar) => ({
        key: keyOf(bar, model.year),
        cells: cellsOf(bar, cell(barLabel(bar, context), barLabel(bar, context), { share: bar.n / most })),
      })),
      {
        kind: 'total' as const,
        key: { year: model.year },
        cells: cellsOf(
          model.total,
          cell(say(context, '合计', 'Total'), say(context, '合计', 'Total'), { tone: 'strong' }),
          ofJudged,
        ),
      },
    ],
  }

  function cellsOf(bar: Bar, label: TableCell, unmetTitle?: string): readonly TableCell[] {
    const counted = (n: number) => cell(formatValue(n, 'count', context), n)
    return [
      label,
      ...levels.map((_, index) => counted(bar.byLevel[index] ?? 0)),
      { ...counted(bar.byState.UNMET), ...(unmetTitle === undefined ? {} : { title: unmetTitle }) },
      counted(bar.n),
      cell(shareOf(bar.n, model.total.n, context), model.total.n === 0 ? null : bar.n / model.total.n),
    ]
  }
}
