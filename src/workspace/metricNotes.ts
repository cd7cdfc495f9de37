import { textIn } from '../domain/text'
import { metricById, unitLabel } from '../metrics'
import { loadView } from '../views'
import type { ViewContext } from '../views/View'
import type { MetricNote } from './Workspace'

/** 说明 of a view: its metrics as the catalog defines them. */
export async function metricNotes(
  view: string,
  { locale, moneyUnit }: Pick<ViewContext, 'locale' | 'moneyUnit'>,
): Promise<readonly MetricNote[]> {
  return (await loadView(view)).metrics.map((id) => {
    const metric = metricById(id)
    return {
      id,
      label: textIn(metric.label, locale),
      definition: textIn(metric.definition, locale),
      formula: textIn(metric.formula, locale),
      unit: unitLabel(metric.unit, moneyUnit, locale),
    }
  })
}
