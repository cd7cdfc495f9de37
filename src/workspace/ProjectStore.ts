/** What a browser must bring so that the work is kept on this computer. Rejects with `keeping.*` where it cannot. */
export interface ProjectStore {
  read(): Promise<Found>
  /** Null where it is not there or cannot be read. */
  part(key: PartKey): Promise<Uint8Array | null>
  putPart(key: PartKey, bytes: Uint8Array): Promise<void>
  /**
   * Looks and changes in one transaction, on the disk before it resolves: all of the change or none. False where `decide` wants
   * none. `decide` may not wait for anything.
   */
  change(decide: (found: Found) => Change | null): Promise<boolean>
}

/** A piece of a file's content: its SHA-256 and which piece, from 0. Equal files share their pieces. */
export type PartKey = readonly [sha256: string, n: number]

/** One state of the work as it was saved: whole once it is there, since its parts were there before. */
export interface Generation {
  /** Counts up over all works. */
  readonly id: number
  /** Which work: what goes on from a restored one is the same work. */
  readonly work: string
  /** JSON of outline, entries and state. */
  readonly text: string
  /** SHA-256 of `text`. */
  readonly check: string
}

export interface Found {
  /** Moved with each change: another value than this tab left says that another has been here. 0 at first. */
  readonly pointer: number
  readonly generations: readonly Generation[]
  readonly parts: readonly PartKey[]
}

export interface Change {
  readonly pointer: number
  readonly put: Generation | null
  readonly dropGenerations: readonly number[]
  readonly dropParts: readonly PartKey[]
}
