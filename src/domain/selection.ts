/** What the user has chosen. Every field is a filter or a comparison; empty lists filter nothing. */
export interface Selection {
  /** DEPT unless the user asks for projects; the two are never added together (DOMAIN 3). */
  readonly evalScope: 'DEPT' | 'PROJECT'
  /** Ascending. Empty: all years; views of one year then show the latest. */
  readonly years: readonly number[]
  readonly departments: readonly string[]
  readonly departmentTypes: readonly string[]
  readonly sizeBands: readonly string[]
  readonly financeOffices: readonly string[]
  readonly fundAxis: string | null
  readonly fundTypes: readonly string[]
  /** `OUTPUT` or `OUTPUT.QUANTITY`. */
  readonly indicatorLevels: readonly string[]
  readonly issueCategories: readonly string[]
  readonly peerGroup: string | null
  /** 自选同类: codes compared with in place of the automatic peers (DOMAIN 8). Empty: automatic. Narrows nothing. */
  readonly peers: readonly string[]
  /** 条件名单: conditions that all are to hold, as condition.ts writes them. Narrows nothing by itself. */
  readonly conditions: readonly string[]
  /** 重点评价建议名单: conditions of which some are to hold, and how many (`condition_n>=2`). Narrows nothing by itself. */
  readonly reviewConditions: readonly string[]
  /** 全部按一个方案重算等级: scheme id; null grades each record by its own (DOMAIN 5). Narrows nothing. */
  readonly regradeBy: string | null
  /** 排除待核实记录 (DOMAIN 6.8). */
  readonly excludeFlagged: boolean
  readonly compareWith: 'lastYear' | 'peers' | 'target' | null
}

export type FilterKey = keyof Selection

export const emptySelection: Selection = {
  evalScope: 'DEPT',
  years: [],
  departments: [],
  departmentTypes: [],
  sizeBands: [],
  financeOffices: [],
  fundAxis: null,
  fundTypes: [],
  indicatorLevels: [],
  issueCategories: [],
  peerGroup: null,
  peers: [],
  conditions: [],
  reviewConditions: [],
  regradeBy: null,
  excludeFlagged: false,
  compareWith: 'lastYear',
}
