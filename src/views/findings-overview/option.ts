import type { EChartsOption } from 'echarts'
import { groupName, severityText } from '../findings'
import { say } from '../say'
import { severityBars, severityBarsHeight } from '../severityBars'
import type { ViewContext } from '../View'
import type { FindingsModel } from './model'

export const height = (model: FindingsModel, context: ViewContext): number =>
  severityBarsHeight(
    model.groups.map(({ group }) => groupName(group, context)),
    context,
  )

export function option(model: FindingsModel, context: ViewContext): EChartsOption {
  const bars = model.groups.map(({ group, counts, total, open, departments }) => {
    const remark = total === 0 ? '' : say(context, `未处理 ${open}`, `open ${open}`)
    const name = groupName(group, context)
    return {
      label: name,
      counts,
      key: { checkGroup: group },
      tip: [name, severityText(counts, context), remark, say(context, `${departments} 个部门`, `${departments} departments`)],
      remark,
    }
  })
  return severityBars(bars, context)
}
