/** One value out of the engine. Money is in 万元, rates are fractions (0.9643), codes are text, dates YYYY-MM-DD. */
export type Cell = string | number | boolean | null

export type Row = Readonly<Record<string, Cell>>

export type ViewTableId = 'v_indicator' | 'v_fund' | 'v_eval' | 'v_issue' | 'v_measure' | 'v_recurrence'
