import type { EChartsOption } from 'echarts'
import type { Exemption } from '../domain/exemption'
import type { LineageEvent, Merger } from '../domain/lineage'
import type { Cell, Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import type { Locale, Text } from '../domain/text'
import type { UserNotes } from '../domain/userNotes'
import type { QuerySpec } from '../metrics/Metric'

export type ShownMoneyUnit = '元' | '万元' | '亿元'

export interface ViewContext {
  readonly locale: Locale
  readonly moneyUnit: ShownMoneyUnit
  /** Width of the picture in CSS pixels. */
  readonly width: number
  /** Height that the picture has on a card of the page; absent where it may be as high as it needs. */
  readonly height?: number
  readonly theme: 'light' | 'dark'
  /** A picture for a file: everything labelled, no animation, no tooltip. */
  readonly forExport: boolean
}

/** Small facts about what is loaded that a sentence or a list of the missing needs; the same for all views of a revision. */
export interface DatasetFacts {
  readonly revision: number
  /** Ascending. */
  readonly years: readonly number[]
  readonly departments: readonly DepartmentFact[]
  readonly categories: readonly { readonly id: string; readonly label: Text }[]
  readonly unlabelled: Readonly<Record<number, UnlabelledFact>>
  /** Who was merged into whom (DOMAIN 7); absent is the same as none. */
  readonly mergers?: readonly Merger[]
  /** All events in order of time, also those that the user added (沿革). */
  readonly lineage?: readonly LineageEvent[]
  /** 免报 in force; absent is the same as none. */
  readonly exemptions?: readonly Exemption[]
  /** What the user keeps beside the data; absent is the same as nothing. */
  readonly notes?: UserNotes
  readonly sample: boolean
}

/** Issues (NORMAL) of a year, and what of their categories nobody has confirmed. */
export interface UnlabelledFact {
  /** Of no category. */
  readonly other: number
  /** Of these, with a suggestion. */
  readonly suggested: number
  /** Under a category that the rules gave with less than 0.95; absent is the same as none. */
  readonly unsure?: number
  readonly issues: number
}

export interface DepartmentFact {
  readonly code: string
  readonly name: string
  readonly shortName: string
  /** Code of dept_type, null where nobody said and no keyword fits. */
  readonly type: string | null
  readonly office: string | null
  readonly entity: string
  /** Years in which the code is due (DOMAIN 6.5). */
  readonly years: readonly number[]
  /** Years with a record under this code, ascending; absent is the same as none. */
  readonly reported?: readonly number[]
  /** Of `years`, those for which it handed in nothing (a line that says 未报送 is nothing); absent is the same as none. */
  readonly unreported?: readonly number[]
  /** First and last year of the list of departments, null where open; absent is the same as both open. */
  readonly inUse?: { readonly from: number | null; readonly to: number | null }
}

export interface TableColumn {
  readonly id: string
  readonly label: string
  readonly align: 'start' | 'end'
  /** A bar drawn behind the text, by each cell's `share`. */
  readonly bar?: boolean
  readonly width?: number
}

/** Formatted text beside the raw value: the text is shown, the value is exported. */
export interface TableCell {
  readonly text: string
  readonly value: Cell
  /** 0..1, for a column with `bar`. */
  readonly share?: number
  readonly tone?: 'good' | 'bad' | 'quiet' | 'strong'
  /** Why there is no value, or a remark. */
  readonly title?: string
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  /** Dimension values that lead to the records behind the row (department, year, level2 …); absent where there are none. */
  readonly key?: Row
  /** Sums and statistics stand under the plain rows: `total` stays in sight, `subtotal` scrolls with the rest. */
  readonly kind?: 'total' | 'subtotal' | 'note'
}

export interface TableModel {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  /** 「单位：万元」 or null. */
  readonly unit: string | null
  /** Sentences stand in its cells: lines may break. */
  readonly wraps?: boolean
}

/** What a click on a mark or a row does to the selection; null where nothing can be clicked. */
export type Pick = { readonly filter: FilterKey; readonly value: string | number }

/** A piece of an answer in words; `strong` is one of its numbers, and `key` leads to the records behind it. */
export interface Phrase {
  readonly text: string
  readonly strong?: boolean
  readonly tone?: 'good' | 'bad'
  readonly key?: Row
}

export type ViewTool = 'yearNotes' | 'exemptions'

/** A question put to the data, and its answer in forms that must agree. All members are pure. */
export interface View<Model> {
  readonly id: string
  readonly label: Text
  readonly question: Text
  /** Catalog ids whose definitions stand under 说明, the main one first. */
  readonly metrics: readonly string[]
  /** One year (the last chosen, else the latest), all that are chosen (else all there are), or those chosen (else the latest). */
  readonly covers: 'year' | 'years' | 'chosen'
  /** Asked of one department: it answers only where the selection has exactly one, or none other is loaded. */
  readonly about?: 'department'
  /** Its own notes name who handed in nothing and say that totals leave them out. */
  readonly tellsMissing?: true
  /** What its card lets the user keep beside the data: 政策变动备注, that it draws, or 免报部门. */
  readonly tool?: ViewTool
  /** How the card shows it first; the other form is one key away. `words` is the headline. */
  readonly form: 'chart' | 'table' | 'words'
  /** Columns of the 12-column grid and height in px at 1366 × 768. */
  readonly size: { readonly columns: number; readonly height: number }
  specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[]
  /** `answers[i]` are the rows of `specs[i]`. Null where there is nothing to show. */
  model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): Model | null
  /** The answer in words, the card's title: 「12 个部门执行率低于 90%」. */
  title(model: Model, context: ViewContext): string
  /** 口径 · 年度 · 单位 · n/N. */
  subtitle(model: Model, context: ViewContext): string
  option(model: Model, context: ViewContext): EChartsOption
  table(model: Model, context: ViewContext): TableModel
  /** One to three sentences that a report can quote; numbers formatted as in the table. */
  summary(model: Model, context: ViewContext): string
  /** The summary in pieces, where a view of `form` words is to be read on the page; joined they are the summary. */
  words?(model: Model, context: ViewContext): readonly Phrase[]
  /** Sentences under the picture: who is missing, what was left out and why. */
  notes(model: Model, context: ViewContext): readonly string[]
  /** Height in px that the picture needs at `context.width` in an export, for charts that grow with their rows. */
  height?(model: Model, context: ViewContext): number
  /** `mark` is what the option's data item carries as `key`, or a table row's key. */
  pick?(mark: Row): Pick | null
}

/** A picture of the whole, ready to be drawn on the page and in a file. */
export interface ViewAnswer {
  readonly view: string
  readonly title: string
  readonly subtitle: string
  readonly option: EChartsOption
  readonly table: TableModel
  readonly summary: string
  /** Of a view in words: its summary in pieces. */
  readonly words?: readonly Phrase[]
  readonly notes: readonly string[]
  readonly height: number | null
  /** Revision of the data answered from. */
  readonly asOf: number
}
