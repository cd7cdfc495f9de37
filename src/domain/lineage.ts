// Departments over the years: one identity through changes of name and code, and who is due in which year (DOMAIN 6.5, 7).
import type { Row } from './row'

export interface LineageEvent {
  readonly type: string
  readonly year: number
  /** Null for CREATE. */
  readonly from: string | null
  /** Null for ABOLISH. */
  readonly to: string | null
  readonly share: number | null
  /** The file that it was read from; absent where the user keeps it, and where nobody asks. */
  readonly source?: string
}

/** Rows of `lineage` as events, in order of time. `sources[i]` is the file of `rows[i]`, where it came in one. */
export function lineageEvents(rows: readonly Row[], sources: readonly string[] = []): readonly LineageEvent[] {
  return rows
    .map((row, i): LineageEvent => {
      const source = sources[i]
      return {
        type: String(row.event_type),
        year: Number(row.effective_year),
        from: code(row.from_code),
        to: code(row.to_code),
        share: typeof row.share === 'number' ? row.share : null,
        ...(source === undefined ? {} : { source }),
      }
    })
    .sort((a, b) => a.year - b.year)
}

/** Whether something kept is an event. */
export function isLineageEvent(found: unknown): found is LineageEvent {
  const { type, year, from, to, share } = (found ?? {}) as Partial<Record<keyof LineageEvent, unknown>>
  const isSide = (side: unknown) => side === null || typeof side === 'string'
  return (
    typeof type === 'string' &&
    Number.isInteger(year) &&
    isSide(from) &&
    isSide(to) &&
    (share === null || typeof share === 'number')
  )
}

const code = (value: Row[string] | undefined) => (value === null || value === undefined || value === '' ? null : String(value))

/** RENAME and RECODE join codes into one entity. */
const continues = (event: LineageEvent) => event.type === 'RENAME' || event.type === 'RECODE'

/**
 * Entity of every code that RENAME or RECODE touch, transitively; a code that is not in the map is its own entity. The id is the
 * code that is last in the chain, also where a chain comes back to a former code.
 */
export function entitiesOf(events: readonly LineageEvent[]): ReadonlyMap<string, string> {
  const links = events.filter((event) => continues(event) && event.from !== null && event.to !== null)
  const group = new Map<string, Set<string>>()
  for (const { from, to } of links) {
    const together = new Set([...(group.get(from ?? '') ?? [from ?? '']), ...(group.get(to ?? '') ?? [to ?? ''])])
    for (const member of together) group.set(member, together)
  }
  const entities = new Map<string, string>()
  for (const members of new Set(group.values())) {
    const last = lastCode(links.filter((event) => members.has(event.to ?? '')))
    for (const member of members) entities.set(member, last)
  }
  return entities
}

/** Of the links of one entity in order of time: where the latest lead, and nothing leads on in the same year. */
function lastCode(links: readonly LineageEvent[]): string {
  const latest = links.filter((event) => event.year === links.at(-1)?.year)
  const left = new Set(latest.map((event) => event.from))
  const ends = latest.map((event) => event.to ?? '').filter((to) => !left.has(to))
  return [...(ends.length > 0 ? ends : latest.map((event) => event.to ?? ''))].sort().at(0) ?? ''
}

export interface Validity {
  /** First and last year, null where open. */
  readonly from: number | null
  readonly to: number | null
  /** First year with a record: a code that took in another by MERGE or SPLIT was there before. */
  readonly firstRecord: number | null
}

/** Whether a code is due in `year` (DOMAIN 6.5). `events` in order of time. */
export function isActive(own: string, year: number, validity: Validity, events: readonly LineageEvent[]): boolean {
  if (validity.from !== null && year < validity.from) return false
  if (validity.to !== null && year > validity.to) return false
  const turns = turnsOf(own, validity, events)
  const first = turns[0]
  if (first === undefined) return true
  const past = turns.filter((turn) => turn.year <= year).at(-1)
  return past === undefined ? !first.enters : past.enters
}

interface Turn {
  readonly year: number
  readonly enters: boolean
}

const leaving: readonly string[] = ['RENAME', 'RECODE', 'MERGE', 'SPLIT', 'ABOLISH']

/** When the code leaves and enters, in order of time; one that does both in a year stays. */
function turnsOf(own: string, validity: Validity, events: readonly LineageEvent[]): readonly Turn[] {
  const changes = events.filter((event) => event.type !== 'TRANSFER' && event.from !== event.to)
  const leaves = changes.filter((event) => event.from === own && leaving.includes(event.type))
  const enters = changes.filter((event) => event.to === own && !(takesIn(event) && existedBefore(event.year, validity)))
  return [
    ...leaves.map((event) => ({ year: event.year, enters: false })),
    ...enters.map((event) => ({ year: event.year, enters: true })),
  ].sort((a, b) => a.year - b.year || Number(a.enters) - Number(b.enters))
}

const takesIn = (event: LineageEvent) => event.type === 'MERGE' || event.type === 'SPLIT'

const existedBefore = (year: number, validity: Validity) =>
  (validity.from !== null && validity.from < year) || (validity.firstRecord !== null && validity.firstRecord < year)

export interface Merger {
  readonly code: string
  readonly year: number
  /** Codes that went into it, without its own. */
  readonly from: readonly string[]
}

/** Mergers in order of time: A + B → C is one, with A and B. */
export function mergersOf(events: readonly LineageEvent[]): readonly Merger[] {
  return gathered(events, 'MERGE', (event) => [event.to, event.from]).map(({ one, year, others }) => ({
    code: one,
    year,
    from: others,
  }))
}

export interface Split {
  readonly code: string
  readonly year: number
  readonly into: readonly { readonly code: string; readonly share: number | null }[]
}

/** Splits in order of time: the series of every code breaks there. */
export function splitsOf(events: readonly LineageEvent[]): readonly Split[] {
  return gathered(events, 'SPLIT', (event) => [event.from, event.to]).map(({ one, year, others }) => ({
    code: one,
    year,
    into: others.map((other) => ({
      code: other,
      share:
        events.find((event) => event.type === 'SPLIT' && event.year === year && event.from === one && event.to === other)?.share ??
        null,
    })),
  }))
}

function gathered(
  events: readonly LineageEvent[],
  type: string,
  sides: (event: LineageEvent) => readonly [string | null, string | null],
): readonly { readonly one: string; readonly year: number; readonly others: readonly string[] }[] {
  const found = new Map<string, { one: string; year: number; others: string[] }>()
  for (const event of events) {
    const [one, other] = sides(event)
    if (event.type !== type || one === null || other === null) continue
    const key = `${event.year} ${one}`
    const entry = found.get(key) ?? { one, year: event.year, others: [] }
    if (other !== one && !entry.others.includes(other)) entry.others.push(other)
    found.set(key, entry)
  }
  return [...found.values()].filter((entry) => entry.others.length > 0)
}

/**
 * Codes whose records of `year`, added up, are what `own` would have reported had the mergers between `year` and `until` (included)
 * taken place before (合并口径). A predecessor without a record that was itself merged is taken apart in turn. Null where one of
 * them has no record, so that no sum is silently short; `[own]` where nothing was merged.
 */
export function mergedFrom(
  own: string,
  year: number,
  until: number,
  mergers: readonly Merger[],
  hasRecord: (code: string, year: number) => boolean,
): readonly string[] | null {
  const into = mergers.filter((merger) => merger.code === own && merger.year > year && merger.year <= until)
  const self = hasRecord(own, year) ? [own] : []
  if (into.length === 0) return self.length > 0 ? self : null
  const parts = into.flatMap((merger) => merger.from.map((code) => mergedFrom(code, year, merger.year, mergers, hasRecord)))
  return parts.some((part) => part === null) ? null : [...new Set([...self, ...parts.flatMap((part) => part ?? [])])]
}

/** Where the codes merged after `from` and up to `until` went, through several mergers. */
export function mergedInto(mergers: readonly Merger[], from: number, until: number): ReadonlyMap<string, string> {
  const into = new Map<string, string>()
  for (const { code: target, year, from: parts } of mergers) {
    if (year <= from || year > until) continue
    for (const part of parts) {
      for (const [earlier, whither] of into) if (whither === part) into.set(earlier, target)
      into.set(part, target)
    }
  }
  return into
}
