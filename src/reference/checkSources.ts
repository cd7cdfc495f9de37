/** What a rule rests on: 「source: 文号」, or `assumed` for one of our own; and a remark on it. */
export interface CheckSource {
  readonly id: string
  readonly source: string
  readonly note: string | null
}

const files = import.meta.glob<readonly CheckSource[]>('../../data/checks/*.json', {
  eager: true,
  query: '?sources',
  import: 'sources',
})

/** By id of the rule. */
export const checkSources: ReadonlyMap<string, CheckSource> = new Map(
  Object.values(files)
    .flat()
    .map((one) => [one.id, one]),
)
