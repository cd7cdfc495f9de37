import { partScores } from '../../reference/narrative'
import type { Finding } from './Finding'
import type { Sentence } from './foldedText'

/** Self-score, its grade and its parts, where they are said as such: 较好完成 is no grade. */

const total =
  /(?:自评|综合|评价|最终|总|绩效)(?:综合|总)?(?:得分|评分|总分|分数)(?:合计|总计|结果)?(?:为|是|:|共|达)?(\d{1,3}(?:\.\d{1,4})?)分?/g
const plainTotal = /(?:自评|评价)[^。;]{0,30}?(?<!率|项|标)得分(?:为|是|:)?(\d{1,3}(?:\.\d{1,4})?)分/g
const full = /(?:满分|总分值)(?:为|是|:)?(\d{2,4})分|\(?(?:总分|满分)(?:为)?(\d{2,4})分\)?/
const grade =
  /(?:等级|等次|档次|级别|评定|评级|结论|评价结果)(?:评定|结果)?(?:为|是|:|属于)?"?(优秀|优|良好|良|中等|中|合格|较差|差|不合格)(?:"|等|级|等级|档)?(?=[,。;)"]|$)/
const points = '(?:[((]?(\\d{1,3}(?:\\.\\d{1,4})?)分[))]?)?[,:]?(?:自评|实际)?得分?(?:为|:|了)?(\\d{1,3}(?:\\.\\d{1,4})?)分'

const parts = partScores.map(({ column, pattern }) => ({
  column,
  pattern: new RegExp(`(?:${pattern.source})(?:满分|分值|权重)?(?:为)?${points}`),
}))

export function scoresOf({ line, quote, folded: { text } }: Sentence): Finding[] {
  if (!text.includes('分') && !/等[级次]|评定|结果|评级/.test(text)) return []
  const findings: Finding[] = []
  const add = (column: string, value: number | string, raw: string) =>
    findings.push({ table: 'evaluations', key: '', column, value, line, quote, raw })
  for (const { column, pattern } of parts) {
    const found = pattern.exec(text)
    if (found?.[2] === undefined) continue
    add(column, Number(found[2]), found[0])
    if (found[1] !== undefined) add(column.replace('score_', 'weight_'), Number(found[1]), found[0])
  }
  const totals = [...text.matchAll(total)]
  const taken = totals.length > 0 ? totals : findings.length > 0 ? [] : [...text.matchAll(plainTotal)]
  for (const found of taken) if (found[1] !== undefined) add('total_score_reported', Number(found[1]), found[0])
  const fullScore = full.exec(text)
  if (fullScore !== null && taken.length > 0) add('full_score', Number(fullScore[1] ?? fullScore[2]), fullScore[0])
  const graded = /自评|评价|等级|评定|等次/.test(text) ? grade.exec(text) : null
  if (graded?.[1] !== undefined) add('grade_reported', graded[1], graded[0])
  return findings
}
