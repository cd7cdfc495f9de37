interface Worded {
  readonly id: string
  readonly returnWording: string
}

const files = import.meta.glob<readonly Worded[]>('../../data/checks/*.json', {
  eager: true,
  query: '?wordings',
  import: 'wordings',
})

/** What a department is asked for (退回), by id of the rule: only notices, details and findings.csv have it. */
export const returnWordings: ReadonlyMap<string, string> = new Map(
  Object.values(files)
    .flat()
    .map((one) => [one.id, one.returnWording]),
)
