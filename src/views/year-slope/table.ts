import { formatCoverage, formatValue, unitLabel } from '../../metrics/format'
import { cell, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { SlopeModel } from './model'
import { changeText, nameOfSlope } from './summary'

export function table(model: SlopeModel, context: ViewContext): TableModel {
  const end = (id: string, label: string, width = 92) => ({ id, label, align: 'end' as const, width })
  return {
    columns: [
      { id: 'measure', label: say(context, '度量（同口径）', 'Measure (same basis)'), align: 'start' },
      end('unit', say(context, '单位', 'Unit'), 56),
      end('before', `${model.year - 1}`),
      end('now', `${model.year}`),
      end('change', say(context, '增减', 'Change')),
      end('n', say(context, '同口径 n', 'n')),
      end('allBefore', say(context, `全部 ${model.year - 1}`, `All ${model.year - 1}`)),
      end('allNow', say(context, `全部 ${model.year}`, `All ${model.year}`)),
      end('nBefore', `n/N ${model.year - 1}`),
      end('nNow', `n/N ${model.year}`),
    ],
    unit: say(context, '比率增减为百分点，金额增减为%', 'Rates in percentage points, amounts in %'),
    rows: model.slopes.map((slope): TableRow => {
      const value = (amount: number | null) => cell(formatValue(amount, slope.metric.unit, context), amount)
      const name = nameOfSlope(slope, context)
      return {
        key: { year: model.year },
        cells: [
          cell(name, name),
          cell(unitLabel(slope.metric.unit, context.moneyUnit, context.locale), null),
          value(slope.before),
          value(slope.now),
          cell(changeText(slope, context), slope.change),
          cell(`${slope.n}`, slope.n),
          value(slope.all.before),
          value(slope.all.now),
          cell(formatCoverage(slope.all.nBefore, model.due.before), slope.all.nBefore),
          cell(formatCoverage(slope.all.nNow, model.due.now), slope.all.nNow),
        ],
      }
    }),
  }
}
