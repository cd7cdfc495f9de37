import { causeMarkers, issueCauses } from '../reference/issueRules'

const reach = 20

/** Why the issue arose, as the text says it: ids of taxonomy.json#causes. Never counted as categories. */
export function causesOf(text: string): string[] {
  const windows: string[] = []
  for (const marker of causeMarkers) {
    for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
      const end = at + marker.length
      windows.push(text.slice(at, end + reach))
    }
  }
  return issueCauses.filter(({ cues }) => cues.some((cue) => windows.some((one) => one.includes(cue)))).map(({ id }) => id)
}
