// One self-evaluation as its department fills it in, before it is written into the exports. Amounts in 万元.

export interface PlantedIndicator {
  level1: string
  level2: string
  name: string
  /** As written: ≥100, or 健全. */
  target: string
  unit: string
  /** As written: 105, 105场, 达成预期指标. */
  actual: string
  weight: number
  score: number
  reason: string
  evidence: string
}

export interface PlantedIssue {
  text: string
  measure: string
  unit: string
  deadline: string
}

export interface PlantedFund {
  source: string
  initial: number
  adjusted: number
  actual: number
  /** As printed. */
  rate: string
  reason: string
}

/** Null is an empty cell. */
export interface PlantedRecord {
  code: string
  name: string
  year: number
  titleYear: number
  formAttached: string
  initial: number | null
  adjustment: number | null
  adjusted: number | null
  actual: number | null
  /** As printed. */
  rate: string
  adjustRate: string
  basic: number | null
  project: number | null
  carryover: number | null
  selfEvaluated: number | null
  threePublicBudget: number
  threePublicActual: number
  staffQuota: number
  staffActual: number
  /** 执行 产出 效益 满意度. */
  weights: [number, number, number, number]
  scores: [number, number, number, number]
  total: number | null
  grade: string
  review: number | null
  disclosed: string
  disclosedDate: string
  disclosedDue: string
  submitted: string
  due: string
  indicators: PlantedIndicator[]
  issues: PlantedIssue[]
  funds: PlantedFund[]
}
