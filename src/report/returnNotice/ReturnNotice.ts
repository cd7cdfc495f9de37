import type { Origin } from '../../domain/origin'

/** What the office fills in once for all notices; an empty one leaves a blank to be filled in by hand. */
export interface NoticeSettings {
  readonly bureau: string
  readonly title: string
  readonly documentNumber: string
  /** ISO date. */
  readonly deadline: string
  readonly contact: string
  readonly phone: string
}

/** Where a value was read, and whether a person has corrected it since. */
export interface NoticePlace extends Origin {
  readonly corrected?: boolean
}

/** One value of 现值: its name, the value as computed with, and where it stands in the department's own files. */
export interface NoticeFact {
  readonly label: string
  readonly text: string
  /** Empty for what is computed of the others. */
  readonly places: readonly NoticePlace[]
}

/** One thing to be looked at: 位置 — 现值 — 应有关系 — 请……. */
export interface NoticeItem {
  readonly message: string
  /** The row that is spoken of; null where the files say nothing of it. */
  readonly place: NoticePlace | null
  readonly facts: readonly NoticeFact[]
  readonly relation: string
  readonly request: string
}

/** The items of one evaluation. */
export interface NoticeRecord {
  /** 「2023年度部门整体支出绩效自评」. */
  readonly title: string
  readonly items: readonly NoticeItem[]
}

/** The notice to one department. It holds nothing of any other. */
export interface ReturnNotice {
  readonly department: string
  /** Ascending. */
  readonly years: readonly number[]
  readonly records: readonly NoticeRecord[]
  readonly settings: NoticeSettings
  /** ISO date of the notice, empty to be filled in by hand. */
  readonly date: string
}
