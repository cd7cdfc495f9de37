import type { IconName } from '../components/icons'

/** A card on a page: which view, how many of the 12 columns, and its height in px, picture and words. */
export interface Placed {
  readonly view: string
  readonly columns: number
  readonly height: number
  readonly form?: 'chart' | 'table'
  /** Rows of the grid it spans, where cards beside it are shorter. */
  readonly rows?: number
  /** Not shown before departments are chosen. */
  readonly ofChosen?: true
  /** Shown only when asked for. */
  readonly onRequest?: true
}

export interface PageDefinition {
  /** Also the path: `#/budget`. Its name is `page.<id>` in i18n. */
  readonly id: 'start' | 'import' | 'overview' | 'budget' | 'indicators' | 'scores' | 'issues' | 'compare' | 'department' | 'checks'
  readonly icon: IconName
  /** Pages of one group stand together in the rail. */
  readonly group: 'data' | 'questions'
  /** What the page answers from; 开始 and 数据导入 need no data. */
  readonly cards: readonly Placed[]
}

export const pages: readonly PageDefinition[] = [
  { id: 'start', icon: 'home', group: 'data', cards: [] },
  { id: 'import', icon: 'import', group: 'data', cards: [] },
  {
    id: 'overview',
    icon: 'overview',
    group: 'questions',
    cards: [
      { view: 'completion-ranking', columns: 4, height: 716, form: 'table', rows: 2 },
      { view: 'completion-trend', columns: 4, height: 300 },
      { view: 'issue-pareto', columns: 4, height: 300 },
      { view: 'indicator-achievement', columns: 4, height: 400 },
      { view: 'score-distribution', columns: 4, height: 400 },
      { view: 'issue-recurrence', columns: 8, height: 708, rows: 2 },
      { view: 'completion-distribution', columns: 4, height: 300 },
      { view: 'submission-progress', columns: 4, height: 392 },
      { view: 'findings-overview', columns: 4, height: 380 },
      { view: 'year-slope', columns: 8, height: 380 },
    ],
  },
  {
    id: 'budget',
    icon: 'budget',
    group: 'questions',
    cards: [
      { view: 'completion-ranking', columns: 7, height: 480 },
      { view: 'completion-trend', columns: 5, height: 480 },
      { view: 'budget-path', columns: 7, height: 560 },
      { view: 'adjust-scatter', columns: 5, height: 560 },
      { view: 'fund-composition', columns: 6, height: 440 },
      { view: 'spending-multiples', columns: 6, height: 440 },
      { view: 'completion-distribution', columns: 5, height: 440 },
      { view: 'change-parts', columns: 7, height: 440 },
    ],
  },
  {
    id: 'indicators',
    icon: 'indicators',
    group: 'questions',
    cards: [
      { view: 'indicator-achievement', columns: 7, height: 440 },
      { view: 'attainment-distribution', columns: 5, height: 440 },
      { view: 'unmet-indicators', columns: 12, height: 420, form: 'table' },
      { view: 'target-history', columns: 6, height: 460 },
      { view: 'over-attainment', columns: 6, height: 460, form: 'table' },
      { view: 'score-change', columns: 12, height: 460 },
    ],
  },
  {
    id: 'scores',
    icon: 'scores',
    group: 'questions',
    cards: [
      { view: 'score-plausibility', columns: 6, height: 480 },
      { view: 'score-gap', columns: 6, height: 480, form: 'table' },
      { view: 'score-distribution', columns: 4, height: 420 },
      { view: 'grade-transition', columns: 4, height: 420 },
      { view: 'review-gap', columns: 4, height: 420 },
      { view: 'scheme-regrade', columns: 12, height: 340, form: 'table' },
    ],
  },
  {
    id: 'issues',
    icon: 'issues',
    group: 'questions',
    cards: [
      { view: 'issue-pareto', columns: 5, height: 600 },
      { view: 'issue-recurrence', columns: 7, height: 600 },
      { view: 'issue-timeline', columns: 12, height: 560 },
      { view: 'promised-again', columns: 12, height: 460, form: 'table' },
      { view: 'measure-response', columns: 12, height: 480 },
      { view: 'copied-texts', columns: 8, height: 400, form: 'table' },
      { view: 'issue-causes', columns: 4, height: 400 },
    ],
  },
  {
    id: 'compare',
    icon: 'compare',
    group: 'questions',
    cards: [
      { view: 'peer-comparison', columns: 12, height: 640, ofChosen: true },
      { view: 'peer-dots', columns: 12, height: 600, ofChosen: true },
      { view: 'peer-radar', columns: 12, height: 520, ofChosen: true, onRequest: true },
      { view: 'condition-list', columns: 12, height: 420, form: 'table' },
      { view: 'double-difference', columns: 12, height: 520 },
    ],
  },
  {
    id: 'department',
    icon: 'department',
    group: 'questions',
    cards: [
      { view: 'department-spine', columns: 12, height: 520 },
      { view: 'department-money', columns: 5, height: 292 },
      { view: 'department-history', columns: 7, height: 292, form: 'table' },
      { view: 'department-indicators', columns: 12, height: 420, form: 'table' },
      { view: 'department-issues', columns: 12, height: 420, form: 'table' },
      { view: 'department-findings', columns: 12, height: 320, form: 'table' },
    ],
  },
  {
    id: 'checks',
    icon: 'checks',
    group: 'questions',
    // The list is drawn by the page itself.
    cards: [
      { view: 'finding-list', columns: 12, height: 520, form: 'table' },
      { view: 'findings-overview', columns: 12, height: 340 },
      { view: 'review-candidates', columns: 12, height: 460, form: 'table' },
      { view: 'submission-list', columns: 12, height: 420, form: 'table' },
    ],
  },
]

export function pageOf(id: string): PageDefinition | undefined {
  return pages.find((page) => page.id === id)
}
