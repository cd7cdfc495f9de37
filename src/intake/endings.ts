/** Endings of files that some format reads, or knows well enough to say what to do with them. */
const endings = {
  text: ['csv', 'tsv', 'tab', 'txt'],
  workbook: ['xlsx', 'xlsm', 'xls', 'et'],
  document: ['docx', 'docm', 'doc', 'wps', 'html', 'htm', 'pdf'],
  archive: ['zip'],
} as const

export type EndingKind = keyof typeof endings

const kinds = new Map<string, EndingKind>(
  Object.entries(endings).flatMap(([kind, all]) => all.map((ending) => [ending, kind as EndingKind] as const)),
)

/** `csv` of 汇总.CSV; '' where the name has none. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

export function endingKind(name: string): EndingKind | null {
  return kinds.get(endingOf(name)) ?? null
}

export const hasKnownEnding = (name: string) => endingKind(name) !== null
