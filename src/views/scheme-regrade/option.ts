import type { EChartsOption } from 'echarts'
import { matrixHeight, matrixOption } from '../gradeMatrix'
import { schemeName } from '../grades'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { RegradeModel } from './model'

export const height = (model: RegradeModel, context: ViewContext) => matrixHeight(model.matrices, context)

export const option = (model: RegradeModel, context: ViewContext): EChartsOption =>
  matrixOption(
    model.matrices,
    {
      heading: (matrix) => schemeName(matrix.scheme, context),
      row: (grade) => say(context, `原 ${grade}`, `Own ${grade}`),
      column: (grade) => say(context, `重算 ${grade}`, `Then ${grade}`),
      // Grades of two schemes have no order between them: no arrow.
      mark: () => '',
      key: { year: model.year },
    },
    context,
  )
