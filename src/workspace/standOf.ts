import { emptySelection, type Selection } from '../domain/selection'
import { loadView } from '../views'
import type { View, ViewContext } from '../views/View'
import type { StandingFinding } from './findings'
import type { Stand } from './importChanges'
import { rankedMetrics } from './rankedMetrics'

/** Views whose sentences are compared; of the headline every sentence, of the others the title. */
const spoken = ['headline', 'submission-progress', 'indicator-achievement', 'score-plausibility', 'issue-pareto']

type Ask = <Model>(view: Pick<View<Model>, 'specs' | 'model'>, selection: Selection) => Promise<Model | null>

const contextIn = (locale: ViewContext['locale']): ViewContext => ({
  locale,
  moneyUnit: '万元',
  width: 1136,
  theme: 'light',
  forExport: false,
})

/** What the data say of `year` at this moment, without any filter. */
export async function standOf(year: number, findings: readonly StandingFinding[], ask: Ask): Promise<Stand> {
  const selection: Selection = { ...emptySelection, years: [year], compareWith: null }
  const sentences: Stand['sentences'][number][] = []
  for (const id of spoken) {
    const view = await loadView(id)
    const model = await ask(view, selection)
    if (model === null) continue
    const [zh = [], en = []] = (['zh-CN', 'en'] as const).map((locale) => {
      const context = contextIn(locale)
      return id === 'headline' ? sentencesOf(view.summary(model, context)) : [view.title(model, context)]
    })
    for (const [at, text] of zh.entries()) sentences.push({ view: id, text: { 'zh-CN': text, en: en[at] ?? text } })
  }
  return { year, sentences, ranks: (await ask(rankedMetrics, selection)) ?? [], findings }
}

const sentencesOf = (text: string) => text.split(/(?<=。|\. )/).filter((part) => part.trim() !== '')
