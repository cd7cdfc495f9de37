import type { LineageEvent } from '../../domain/lineage'
import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type Subject, subjectOf, yearsUpTo } from '../department'
import { type Due, readDue } from '../reported'
import { text } from '../rows'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'

export interface NamedEvent extends LineageEvent {
  readonly fromName: string | null
  readonly toName: string | null
}

/** One code of the department in one year. */
export interface CodeYear {
  readonly year: number
  /** Null where none of its codes is due or reports. */
  readonly code: string | null
  /** As the report of the year writes it, else the list's. */
  readonly name: string
  readonly state: 'submitted' | 'late' | 'missing' | 'notDue'
  readonly band: string | null
  /** In another size band than the year before: its peers are others. */
  readonly isMoved: boolean
  readonly events: readonly NamedEvent[]
}

export interface HistoryModel {
  readonly subject: Subject
  readonly years: readonly CodeYear[]
  /** Also those after the year of the view. */
  readonly events: readonly NamedEvent[]
  readonly formerNames: readonly string[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): HistoryModel | null {
  const subject = subjectOf(selection, facts)
  if (subject === null) return null
  const [records = [], dueRows = []] = answers
  const own = records.filter((row) => text(row, 'entity') === subject.entity)
  const due = readDue(dueRows, departmentIndex(facts)).filter((one) => subject.codes.includes(one.code))
  if (due.length === 0 && own.length === 0) return null
  const events = eventsOf(subject, facts)
  const years: CodeYear[] = []
  for (const year of yearsUpTo(subject.year, facts)) {
    const record = own.find((row) => row.year === year)
    const owed = due.find((one) => one.year === year)
    const code = owed?.code ?? (record === undefined ? null : text(record, 'department'))
    const band = record === undefined ? null : text(record, 'sizeBand')
    const last = years.at(-1)?.band ?? null
    years.push({
      year,
      code,
      name: (record === undefined ? null : text(record, 'reportedName')) ?? fullName(code, facts) ?? subject.name,
      state: stateOf(owed, record),
      band,
      isMoved: band !== null && last !== null && band !== last,
      events: events.filter((event) => event.year === year),
    })
  }
  const names = [...years.map((one) => one.name), ...events.flatMap((event) => (isContinued(event) ? (event.fromName ?? []) : []))]
  return { subject, years, events, formerNames: [...new Set(names)].filter((name) => name !== subject.name) }
}

const isContinued = (event: LineageEvent) => event.type === 'RENAME' || event.type === 'RECODE'

function stateOf(due: Due | undefined, record: Row | undefined): CodeYear['state'] {
  if (due === undefined) return record === undefined ? 'notDue' : 'submitted'
  if (!due.submitted) return 'missing'
  return due.late ? 'late' : 'submitted'
}

/** Events that name one of its codes; of a merger all that went in, whichever of them is looked at. */
function eventsOf(subject: Subject, facts: DatasetFacts): readonly NamedEvent[] {
  const codes = new Set(subject.codes)
  const all = facts.lineage ?? []
  const touches = (event: LineageEvent) => codes.has(event.from ?? '') || codes.has(event.to ?? '')
  const mergedTo = new Set(
    all.filter((event) => event.type === 'MERGE' && touches(event)).map((event) => `${event.year} ${event.to}`),
  )
  return all
    .filter((event) => touches(event) || (event.type === 'MERGE' && mergedTo.has(`${event.year} ${event.to}`)))
    .map((event) => ({ ...event, fromName: fullName(event.from, facts), toName: fullName(event.to, facts) }))
}

function fullName(code: string | null, facts: DatasetFacts): string | null {
  if (code === null) return null
  return facts.departments.find((one) => one.code === code)?.name ?? code
}
