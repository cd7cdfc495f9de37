import data from '../../data/reference/forms.json'

/**
 * The official 自评表 as words: what its labels are called, by the value that stands beside or below them. A layout of another
 * province is one more entry of data/reference/forms.json; words that it does not name are the common ones.
 */

/** Words by what they label. The order of the words is that of preference. */
export type Labels = Readonly<Record<string, readonly string[]>>

export interface FormWords {
  /**
   * Labels with their value to the right: `table.column`, or `unit`, `parent`, `unitCode`, `parentCode` for whom the form is
   * about; `none`: known, and of no use here.
   */
  readonly head: Labels
  readonly funds: {
    /** Headers by column of `funds`. */
    readonly columns: Labels
    /** Headers over the names of the rows. */
    readonly name: readonly string[]
    /** Words that a row of the total has in its name. */
    readonly total: readonly string[]
    /** Names of the whole block; unit and points stand in brackets behind them. */
    readonly block: readonly string[]
    /** 按收入性质分 … by fund_axis. */
    readonly axes: Labels
  }
  readonly goals: {
    /** Labels by column of `evaluations`; `adjusted`: the goal after an adjustment, which has no column. */
    readonly columns: Labels
    readonly block: readonly string[]
  }
  readonly indicators: {
    /** Headers by column of `indicators`. */
    readonly columns: Labels
    readonly block: readonly string[]
  }
  readonly total: readonly string[]
  readonly subtotal: readonly string[]
  /** Labels with a text to the right or below: `issues`, `measures`, `both`, `conclusion_text`, `none`. */
  readonly tail: Labels
}

type PartialWords = {
  readonly [P in keyof FormWords]?: FormWords[P] extends readonly string[] | Labels ? FormWords[P] : Partial<FormWords[P]>
}

export interface FormLayout {
  readonly id: string
  readonly letter: string
  readonly name: string
  readonly basis: string
  /** Labels by which it is told from the others: the layout with most of them is taken. */
  readonly marks: readonly string[]
  /** Words of its own; they come before the common ones. */
  readonly words: PartialWords
}

export interface FormTitles {
  readonly words: readonly string[]
  /** 汇总表 and 一览表 are lists of forms, not forms. */
  readonly not: readonly string[]
  /** The form goes on, on its next page. */
  readonly continued: readonly string[]
  /** 附件2 above a title belongs to it. */
  readonly attachments: readonly string[]
}

export const formTitles: FormTitles = data.titles
/** Words of a title by the object that was evaluated. */
export const formScopes: Readonly<Record<'PROJECT' | 'DEPT', readonly string[]>> = data.scopes
/** What a form asks for in the place of an answer: （200字以内）. */
export const formPrompts: readonly string[] = data.prompts
export const formGrades: ReadonlySet<string> = new Set(data.grades)
export const commonFormWords: FormWords = data.common
export const formLayouts: readonly FormLayout[] = data.layouts

function joined(own: Labels | undefined, common: Labels): Labels {
  if (own === undefined) return common
  const ids = new Set([...Object.keys(own), ...Object.keys(common)])
  return Object.fromEntries([...ids].map((id) => [id, [...(own[id] ?? []), ...(common[id] ?? [])]]))
}

/** The words of a layout with the common ones behind them. */
export function wordsOf(layout: FormLayout | null, common: FormWords = commonFormWords): FormWords {
  const { head, funds, goals, indicators, total, subtotal, tail } = layout?.words ?? {}
  return {
    head: joined(head, common.head),
    funds: {
      columns: joined(funds?.columns, common.funds.columns),
      name: [...(funds?.name ?? []), ...common.funds.name],
      total: [...(funds?.total ?? []), ...common.funds.total],
      block: [...(funds?.block ?? []), ...common.funds.block],
      axes: joined(funds?.axes, common.funds.axes),
    },
    goals: {
      columns: joined(goals?.columns, common.goals.columns),
      block: [...(goals?.block ?? []), ...common.goals.block],
    },
    indicators: {
      columns: joined(indicators?.columns, common.indicators.columns),
      block: [...(indicators?.block ?? []), ...common.indicators.block],
    },
    total: [...(total ?? []), ...common.total],
    subtotal: [...(subtotal ?? []), ...common.subtotal],
    tail: joined(tail, common.tail),
  }
}
