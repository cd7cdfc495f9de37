/** What the user keeps beside the data: nothing of it changes a number that was read. */
export interface UserNotes {
  readonly peerLists: readonly PeerList[]
  readonly yearNotes: readonly YearNote[]
}

/** 自选同类 or a 条件名单, kept by name. */
export interface PeerList {
  readonly name: string
  /** Department codes. */
  readonly codes: readonly string[]
}

/** A break between two years that makes levels hard to compare: a new scheme, another form (DOMAIN 7). */
export interface YearNote {
  /** The first year of the new state. */
  readonly year: number
  readonly text: string
}

export const noNotes: UserNotes = { peerLists: [], yearNotes: [] }
