import { formatValue, noValue } from '../../metrics/format'
import { actualCell, attainmentCell, levelWords, pointsCell, quantity, targetCell } from '../indicatorWords'
import { cell, say } from '../say'
import type { TableCell, TableModel, ViewContext } from '../View'
import type { IndicatorsModel, OwnIndicator } from './model'
import { differs, intervalWords, stateWord } from './summary'

export function table(model: IndicatorsModel, context: ViewContext): TableModel {
  const end = (id: string, zh: string, en: string, width = 68) =>
    ({ id, label: say(context, zh, en), align: 'end', width }) as const
  const start = (id: string, zh: string, en: string, width = 84) =>
    ({ id, label: say(context, zh, en), align: 'start', width }) as const
  const total = model.score
  return {
    columns: [
      { id: 'indicator', label: say(context, '指标', 'Indicator'), align: 'start', bar: true },
      start('level', '类别', 'Level', 104),
      start('target', '目标值', 'Target'),
      start('actual', '实际值', 'Actual'),
      end('before', '上年实际', 'Last year', 76),
      end('attainment', '完成度', 'Attainment', 76),
      start('state', '达标情况', 'Met', 68),
      end('weight', '分值', 'Weight', 48),
      end('score', '填报得分', 'Reported'),
      end('recomputed', '重算得分', 'Recomputed'),
    ],
    unit: null,
    rows: [
      ...model.rows.map((row) => ({
        key: row.key,
        cells: [
          cell(row.name, row.name, { title: row.reason === null ? row.name : `${row.name}：${row.reason}` }),
          cell(levelWords(row, context), levelWords(row, context)),
          targetCell(row),
          actualCell(row),
          cell(quantity(row.lastYear, row.unit), row.lastYear),
          attainmentCell(row, context),
          stateCell(row, context),
          pointsCell(row.weight, context),
          pointsCell(row.score, context),
          recomputedCell(row, context),
        ],
      })),
      ...(total === null
        ? []
        : [
            {
              kind: 'total' as const,
              key: { department: model.subject.code, year: model.subject.year },
              cells: [
                cell(say(context, '合计（得分与分值都有的）', 'Total (with both)'), say(context, '合计', 'Total'), {
                  tone: 'strong' as const,
                }),
                ...Array.from({ length: 5 }, () => cell('', null)),
                cell(
                  formatValue(model.judged === 0 ? null : model.met / model.judged, 'fraction', context),
                  model.judged === 0 ? null : model.met / model.judged,
                  {
                    title: [say(context, '达标率', 'share met'), intervalWords(model, context) ?? []].flat().join('；'),
                  },
                ),
                pointsCell(total.weight, context),
                pointsCell(total.reported, context),
                cell('', null),
              ],
            },
          ]),
    ],
  }
}

function stateCell(row: OwnIndicator, context: ViewContext): TableCell {
  const word = stateWord(row.state, context)
  if (row.state === 'UNMET') return cell(word, word, { tone: 'bad', ...(row.reason === null ? {} : { title: row.reason }) })
  return cell(word, word, row.state === 'MET' ? {} : { tone: 'quiet' })
}

function recomputedCell(row: OwnIndicator, context: ViewContext): TableCell {
  if (row.recomputed === null) return cell(noValue, null, { title: say(context, '没有完成度或分值', 'no attainment or weight') })
  return {
    ...pointsCell(row.recomputed, context),
    ...(differs(row)
      ? { tone: 'bad', title: say(context, '与填报得分不同，需核实', 'differs from the reported score, to be verified') }
      : {}),
  }
}
