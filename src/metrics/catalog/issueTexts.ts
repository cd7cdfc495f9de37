import { copiedFrom } from '../../reference/copiedText'
import type { Metric } from '../Metric'

const normal = "r.text_status = 'NORMAL'"
const issueInputs = ['issues.issue_text']

function copied(id: string, label: string, en: string, likeness: string, from: number, whose: string): Metric {
  const percent = Math.round(from * 100)
  return {
    id,
    label: { 'zh-CN': label, en },
    definition: {
      'zh-CN': `与${whose}的问题表述相似度达到 ${percent}% 的问题条数（按三字组的 Jaccard 系数），需核实是否沿用。`,
      en: `Issues whose words are at least ${percent}% those of another (Jaccard of 3-grams); to be looked at.`,
    },
    relation: 'v_issue',
    sql: `@countIf(${normal} AND ${likeness} >= ${from})`,
    n: `@countIf(${normal})`,
    expected: `@countIf(${normal})`,
    unit: 'count',
    polarity: 'none',
    inputs: issueInputs,
    formula: { 'zh-CN': `相似度 ≥ ${percent}% 的问题条数` },
    keepsContradicting: true,
    groups: 'sum',
  }
}

/** What the words of issues say beside their categories: texts that repeat, and causes. */
export const issueTextMetrics: readonly Metric[] = [
  copied(
    'copied_last_year_n',
    '与上年雷同的问题',
    'Issues worded as last year',
    'r.yoy_similarity',
    copiedFrom.lastYear,
    '本部门上年',
  ),
  copied(
    'copied_elsewhere_n',
    '与其他部门雷同的问题',
    'Issues worded as another department’s',
    'r.cross_similarity',
    copiedFrom.elsewhere,
    '同年其他部门',
  ),
  {
    id: 'cause_dept_n',
    label: { 'zh-CN': '提到该原因的部门数', en: 'Departments naming the cause' },
    definition: {
      'zh-CN': '在问题原文中把问题归因于该项的部门数，按部门计。原因只是材料自己的说法，不计入问题类别。',
      en: 'Departments whose issues give this cause. It is their own account, and no category.',
    },
    relation: 'issue_causes',
    sql: 'count(DISTINCT CASE WHEN r.cause_id IS NOT NULL THEN r.eval_id END)',
    n: '@countIf(r.cause_id IS NULL)',
    nAcross: ['issueCause'],
    unit: 'count',
    polarity: 'none',
    inputs: issueInputs,
    formula: { 'zh-CN': '问题原文提到该原因的部门数' },
    keepsContradicting: true,
    groups: 'sum',
  },
]
