// All that the sheet of one department prints, asked for at once.
import { stopIfAborted } from '../../domain/abort'
import type { Selection } from '../../domain/selection'
import { drawSvg } from '../../views/chart/echarts'
import { type Subject, subjectOf } from '../../views/department'
import type { ViewAnswer, ViewContext } from '../../views/View'
import type { Workspace } from '../../workspace/Workspace'

export interface SourceLines {
  readonly file: string
  /** Ascending, each once. */
  readonly lines: readonly number[]
}

export interface Profile {
  readonly subject: Subject
  /** Null where there is nothing to show. */
  readonly spine: ViewAnswer | null
  /** The spine drawn, as SVG text. */
  readonly picture: string
  readonly money: ViewAnswer | null
  readonly indicators: ViewAnswer | null
  readonly issues: ViewAnswer | null
  readonly history: ViewAnswer | null
  readonly sources: readonly SourceLines[]
}

/** Text width of an A4 page with margins of 12 mm, in CSS pixels. */
export const sheetWidth = 702

type Words = Pick<ViewContext, 'locale' | 'moneyUnit'>

/** Null unless the selection has one department. */
export async function profileOf(
  workspace: Workspace,
  selection: Selection,
  words: Words,
  signal: AbortSignal,
): Promise<Profile | null> {
  const subject = subjectOf(selection, workspace.facts)
  if (subject === null) return null
  const context: ViewContext = { ...words, width: sheetWidth, theme: 'light', forExport: true }
  const answer = (view: string) => workspace.answer(`department-${view}`, selection, context, signal)
  const [spine, money, indicators, issues, history] = await Promise.all(
    ['spine', 'money', 'indicators', 'issues', 'history'].map(answer),
  )
  const sources = await sourcesOf(workspace, selection, subject)
  stopIfAborted(signal)
  const picture = spine == null ? '' : drawSvg(spine.option, sheetWidth, spine.height ?? 440, `spine-${subject.code}`)
  return {
    subject,
    spine: spine ?? null,
    picture,
    money: money ?? null,
    indicators: indicators ?? null,
    issues: issues ?? null,
    history: history ?? null,
    sources,
  }
}

const mostCells = 2000

/** Of each table one metric that every record answers is followed: its cells lie on the lines of all of them. */
const traced = [
  ['department-spine', 'budget_adjusted'],
  ['department-spine', 'total_score_reported'],
  ['department-money', 'fund_budget'],
  ['department-indicators', 'score_rate'],
  ['department-issues', 'response_rate'],
  ['department-issues', 'measure_n'],
] as const

/** Files and lines that the year's figures were read from. */
export async function sourcesOf(workspace: Workspace, selection: Selection, subject: Subject): Promise<readonly SourceLines[]> {
  const found = await Promise.all(
    traced.map(([view, metric]) =>
      workspace.trace(view, { department: subject.code, year: subject.year, metric }, selection, mostCells),
    ),
  )
  const files = new Map<string, Set<number>>()
  for (const { source, line } of found.flat()) files.set(source, (files.get(source) ?? new Set()).add(line))
  return [...files]
    .map(([file, lines]) => ({ file, lines: [...lines].sort((a, b) => a - b) }))
    .sort((a, b) => a.file.localeCompare(b.file, 'zh-CN'))
}
