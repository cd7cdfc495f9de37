import { type Locale, textIn } from '../domain/text'
import { metricById } from '../metrics'

/** 名词解释 of the metrics of a view, a sentence each: 「预算执行率：…（实际支出 ÷ 调整后预算）」. */
export function glossaryOf(metrics: readonly string[], locale: Locale): readonly string[] {
  const english = locale === 'en'
  const terms = metrics.map((id, index) => {
    const { label, definition, formula } = metricById(id)
    const [name, meaning, how] = [textIn(label, locale), textIn(definition, locale), textIn(formula, locale)]
    const head = index > 0 ? '' : english ? 'Terms: ' : '名词解释：'
    return english ? `${head}${name}: ${meaning} (${how})` : `${head}${name}：${withoutStop(meaning)}（${withoutStop(how)}）。`
  })
  return [...new Set(terms)]
}

const withoutStop = (text: string) => text.replace(/[。.]$/, '')
