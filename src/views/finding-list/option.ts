// Departments with most findings; the findings one by one are in the table.
import type { EChartsOption } from 'echarts'
import { picturedRows } from '../chart/room'
import { openOf } from '../findings'
import { say } from '../say'
import { severityBars, severityBarsHeight } from '../severityBars'
import type { ViewContext } from '../View'
import type { FindingListModel } from './model'

const shown = ({ departments }: FindingListModel, context: ViewContext) => departments.slice(0, picturedRows(context, 24, 60))

export const height = (model: FindingListModel, context: ViewContext): number =>
  severityBarsHeight(
    shown(model, context).map((one) => one.name),
    context,
  )

export function option(model: FindingListModel, context: ViewContext): EChartsOption {
  const bars = shown(model, context).map(({ code, name, counts, findings }) => {
    const open = openOf(findings)
    const remark = say(context, `未处理 ${open}`, `open ${open}`)
    return { label: name, counts, key: { department: code }, tip: [name, remark], remark }
  })
  return severityBars(bars, context)
}
