import { countWords } from '../../reference/narrative'
import type { Finding } from './Finding'
import type { Sentence } from './foldedText'
import { countOf } from './numerals'

/** Posts, offices, units and projects: 6个行政编制, 下属事业单位1个, 暂无重点任务项目支出. */
export function countsOf({ line, quote, folded: { text } }: Sentence): Finding[] {
  const findings: Finding[] = []
  for (const { column, after, before, zero } of countWords) {
    const add = (raw: string, value: number | null) => {
      if (value !== null) findings.push({ table: 'evaluations', key: '', column, value, line, quote, raw })
    }
    const taken = [...text.matchAll(after), ...(before === null ? [] : text.matchAll(before))]
    for (const found of taken) add(found[0], countOf(found[1] ?? ''))
    const none = zero === null || taken.length > 0 ? null : zero.exec(text)
    if (none !== null) add(none[0], 0)
  }
  return findings
}
