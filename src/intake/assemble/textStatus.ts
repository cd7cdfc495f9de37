import type { MutableRow, TableRow } from './TableRows'

export type TextStatus = 'NORMAL' | 'NONE' | 'PLACEHOLDER'

/** The same sentence stands in many reports: each is judged once. */
export function rememberedStatus(judge: (text: string) => TextStatus): (text: string) => TextStatus {
  const known = new Map<string, TextStatus>()
  return (text) => {
    let status = known.get(text)
    if (status === undefined) {
      status = judge(text)
      known.set(text, status)
    }
    return status
  }
}

export function completeText(row: MutableRow, column: 'issue_text' | 'measure_text', statusOf: (text: string) => TextStatus): void {
  const text = row[column]
  if (row.text_status === null && typeof text === 'string') row.text_status = statusOf(text)
}

/** issues_text_status of evaluations whose source gives none: NORMAL before PLACEHOLDER before NONE; NULL without issues. */
export function noteIssueStatus(evaluations: ReadonlyMap<string, TableRow>, issues: readonly TableRow[]): void {
  const order = ['NORMAL', 'PLACEHOLDER', 'NONE']
  const best = new Map<string, number>()
  for (const { row } of issues) {
    const id = String(row.eval_id)
    const rank = order.indexOf(String(row.text_status))
    if (rank >= 0) best.set(id, Math.min(best.get(id) ?? rank, rank))
  }
  for (const [id, rank] of best) {
    const evaluation = evaluations.get(id)
    if (evaluation !== undefined) evaluation.row.issues_text_status ??= order[rank] ?? null
  }
}
