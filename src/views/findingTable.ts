import { checkTitle, type FindingRow, severityShapes, severityWord, stateWord } from './findings'
import { cell, say } from './say'
import type { TableColumn, TableModel, TableRow, ViewContext } from './View'

/** A finding a row, in the order of the list; of one department its name is left out. */
export function findingTable(findings: readonly FindingRow[], context: ViewContext, of: 'all' | 'department'): TableModel {
  const named = of === 'all'
  const columns: readonly TableColumn[] = [
    { id: 'severity', label: say(context, '严重程度', 'Severity'), align: 'start', width: 84 },
    ...(named ? [{ id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 128 } as const] : []),
    { id: 'year', label: say(context, '年度', 'Year'), align: 'end', width: 56 },
    { id: 'check', label: say(context, '检查规则', 'Rule'), align: 'start', width: 168 },
    { id: 'message', label: say(context, '检查结果', 'Finding'), align: 'start' },
    { id: 'figures', label: say(context, '依据', 'Evidence'), align: 'start' },
    { id: 'state', label: say(context, '状态', 'State'), align: 'start', width: 72 },
    { id: 'note', label: say(context, '说明', 'Note'), align: 'start', width: 120 },
    { id: 'marked', label: say(context, '经办', 'Set by'), align: 'start', width: 96 },
  ]
  return { columns, rows: findings.map((finding) => row(finding, context, named)), unit: null, wraps: true }
}

function row(finding: FindingRow, context: ViewContext, named: boolean): TableRow {
  const { severity, name, year, check, message, figures, state, note, marked } = finding
  const severityText = `${severityShapes[severity]} ${severityWord(severity, context)}`
  const rule = `${check} ${checkTitle(check, context)}`
  return {
    key: { finding: finding.no, department: finding.code, year },
    cells: [
      cell(severityText, severityText, severity === '错误' ? { tone: 'bad' } : {}),
      ...(named ? [cell(name, name)] : []),
      cell(String(year), year),
      cell(rule, rule),
      cell(message, message),
      cell(figures, figures, { tone: 'quiet' }),
      cell(stateWord(state, context), stateWord(state, context), state === 'OPEN' ? {} : { tone: 'quiet' }),
      cell(note, note === '' ? null : note),
      cell(marked, marked === '' ? null : marked),
    ],
  }
}
