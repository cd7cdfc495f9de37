import type { EChartsOption } from 'echarts'
import { countBySeverity, groupName, openOf } from '../findings'
import { say } from '../say'
import { severityBars, severityBarsHeight } from '../severityBars'
import type { ViewContext } from '../View'
import type { OwnFindings } from './model'

export const height = (model: OwnFindings, context: ViewContext): number =>
  severityBarsHeight(
    model.groups.map(({ group }) => groupName(group, context)),
    context,
  )

export function option(model: OwnFindings, context: ViewContext): EChartsOption {
  const bars = model.groups.map(({ group, findings }) => {
    const open = openOf(findings)
    const name = groupName(group, context)
    return {
      label: name,
      counts: countBySeverity(findings),
      key: { department: model.subject.code, year: model.subject.year, checkGroup: group },
      tip: [name, ...findings.map((one) => one.message)],
      remark: say(context, `未处理 ${open}`, `open ${open}`),
    }
  })
  return severityBars(bars, context)
}
