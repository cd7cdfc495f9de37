// How much of the categories nobody has confirmed: said beside every chart of categories (CLASSIFY 4).
import { formatCoverage, formatValue } from '../metrics/format'
import { say } from './say'
import type { DatasetFacts, UnlabelledFact, ViewContext } from './View'

/** Of several years together. */
export function unlabelledOf(facts: DatasetFacts, years: readonly number[]): UnlabelledFact {
  const found = years.flatMap((year) => facts.unlabelled[year] ?? [])
  const sum = (of: (fact: UnlabelledFact) => number) => found.reduce((total, fact) => total + of(fact), 0)
  return {
    other: sum((fact) => fact.other),
    suggested: sum((fact) => fact.suggested),
    unsure: sum((fact) => fact.unsure ?? 0),
    issues: sum((fact) => fact.issues),
  }
}

/** 「其他 12 条，其中 5 条有建议；…」; nothing where all is confirmed. `when`: 「当年」 or the years. */
export function unlabelledNotes(fact: UnlabelledFact, when: string, context: ViewContext): readonly string[] {
  const { other, suggested, issues } = fact
  const unsure = fact.unsure ?? 0
  if (issues === 0 || (other === 0 && unsure === 0)) return []
  const share = (n: number) => formatValue(n / issues, 'fraction', context)
  const others = say(
    context,
    `其他 ${other} 条，其中 ${suggested} 条有建议，待确认归类（占${when}全部 ${issues} 条问题的 ${share(other)}）`,
    `No category yet: ${formatCoverage(other, issues)} issues (${share(other)}), ${suggested} with a suggestion`,
  )
  const labels = say(
    context,
    `另有 ${unsure} 条的类别由规则判定、把握不足 95%，尚未确认（${share(unsure)}）`,
    `${unsure} more under a category that is below 95% sure and not confirmed (${share(unsure)})`,
  )
  return [
    `${[...(other === 0 ? [] : [others]), ...(unsure === 0 ? [] : [labels])].join(say(context, '；', '; '))}${say(context, '。', '.')}`,
  ]
}
