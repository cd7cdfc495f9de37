import type { EChartsOption } from 'echarts'
import { noSeries } from '../chart/parts'
import { matrixHeight, matrixOption } from '../gradeMatrix'
import { schemeName } from '../grades'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { TransitionModel } from './model'

export const height = (model: TransitionModel, context: ViewContext) => matrixHeight(model.matrices, context)

export function option(model: TransitionModel, context: ViewContext): EChartsOption {
  if (model.matrices.length === 0) return noSeries(context)
  return matrixOption(
    model.matrices,
    {
      heading: (matrix) => schemeName(matrix.scheme, context),
      row: (grade) => say(context, `上年 ${grade}`, `Last ${grade}`),
      column: (grade) => say(context, `本年 ${grade}`, `Now ${grade}`),
      mark: ({ row, column }, { rows }) => {
        const steps = rows.indexOf(row) - rows.indexOf(column)
        return steps === 0 ? '' : steps > 0 ? ' ↑' : ' ↓'
      },
      key: { year: model.year },
    },
    context,
  )
}
