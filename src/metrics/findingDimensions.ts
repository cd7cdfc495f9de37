// What findings are grouped and listed by. In SQL, `r` is a row of the table `findings`.
import type { Dimension } from './Metric'

type Named = readonly [id: string, label: string, en: string, sql: string, type: Dimension['type']]

const columns: readonly Named[] = [
  // Place in the list of all findings: their order, and the way to the one.
  ['finding', '序号', 'Finding', 'r.finding_no', 'INTEGER'],
  ['check', '规则', 'Rule', 'r.check_id', 'VARCHAR'],
  ['checkGroup', '检查类别', 'Group of rules', 'r.check_group', 'VARCHAR'],
  ['severity', '严重程度', 'Severity', 'r.severity', 'VARCHAR'],
  ['findingState', '处理状态', 'State', 'r.state', 'VARCHAR'],
  ['findingMessage', '检查结果', 'Finding in words', 'r.message', 'VARCHAR'],
  ['findingFigures', '依据', 'Evidence', 'r.figures', 'VARCHAR'],
  ['findingNote', '说明', 'Note', 'r.note', 'VARCHAR'],
  ['findingMarked', '经办', 'Set by', 'r.marked', 'VARCHAR'],
]

export const findingDimensions: readonly Dimension[] = columns.map(([id, label, en, sql, type]) => ({
  id,
  label: { 'zh-CN': label, en },
  relation: 'findings',
  sql,
  type,
}))
