import { entitiesOf, type LineageEvent } from './lineage'
import { type ChangeType, changesOf, changeTypes, eventsOf, type LineageChange, sameChange, sidesOf } from './lineageChange'
import type { KnownDepartment } from './lineageEffect'

/** One thing that does not fit, with a sentence of its own for each `code`. */
export interface LineageFault {
  readonly code:
    | 'type'
    | 'year'
    | 'from'
    | 'to'
    | 'intoOne'
    | 'same'
    | 'goesOn'
    | 'unknown'
    | 'known'
    | 'leavesTwice'
    | 'bothReport'
    | 'earlier'
    | 'later'
    | 'onePart'
  /** False: said, and left to the person. */
  readonly blocks: boolean
  readonly departments: readonly string[]
  readonly years: readonly number[]
  readonly source?: string
}

const fault = (code: LineageFault['code'], departments: readonly string[] = [], years: readonly number[] = []): LineageFault => ({
  code,
  blocks: true,
  departments,
  years,
})
const doubt = (...given: Parameters<typeof fault>): LineageFault => ({ ...fault(...given), blocks: false })

/** What is wrong with a change beside the others, as the data stand. Nothing where it can be taken. */
export function faultsOf(
  change: LineageChange,
  others: readonly LineageEvent[],
  departments: readonly KnownDepartment[],
): readonly LineageFault[] {
  const shape = shapeFaults(change)
  if (shape.length > 0) return shape
  const known = new Map(departments.map((one) => [one.code, one]))
  const unknown = [...change.from, ...change.to].filter((code) => !known.has(code) || code.startsWith('U:'))
  if (unknown.length > 0) return [fault('unknown', unknown)]
  return [...againstOthers(change, others), ...againstRecords(change, others, known)]
}

const isChangeType = (type: string): type is ChangeType => changeTypes.some((one) => one === type)

function shapeFaults({ type, year, from, to }: LineageChange): LineageFault[] {
  if (!isChangeType(type)) return [fault('type')]
  const faults: LineageFault[] = []
  const sides = sidesOf[type]
  if (!Number.isInteger(year) || year < 1990 || year > 2100) faults.push(fault('year'))
  if (sides.from !== 0 && from.length === 0) faults.push(fault('from'))
  if (sides.to !== 0 && to.length === 0) faults.push(fault('to'))
  if (faults.length > 0) return faults
  if (type === 'SPLIT' && to.length < 2) return [fault('intoOne')]
  if (type === 'SPLIT' && to.some((code) => from.includes(code))) return [fault('goesOn', from)]
  return from.length > 0 && from.every((code) => to.includes(code)) ? [fault('same', from)] : []
}

const leaving: readonly string[] = ['RENAME', 'RECODE', 'MERGE', 'SPLIT', 'ABOLISH']

function againstOthers(change: LineageChange, others: readonly LineageEvent[]): LineageFault[] {
  const twin = changesOf(others).find((one) => sameChange(one, change))
  if (twin !== undefined) return [{ ...fault('known'), ...(twin.source === undefined ? {} : { source: twin.source }) }]
  if (!leaving.includes(change.type)) return []
  const left = others.filter((one) => one.year === change.year && leaving.includes(one.type) && one.from !== one.to)
  const twice = change.from.filter((code) => !change.to.includes(code) && left.some((one) => one.from === code))
  return twice.length > 0 ? [fault('leavesTwice', twice, [change.year])] : []
}

function againstRecords(
  change: LineageChange,
  others: readonly LineageEvent[],
  known: ReadonlyMap<string, KnownDepartment>,
): LineageFault[] {
  const reported = (code: string) => known.get(code)?.reported ?? []
  if (change.type === 'RENAME' || change.type === 'RECODE') {
    const both = reportedTogether([...others, ...eventsOf(change)], change, reported)
    if (both.length > 0) return [fault('bothReport', [...change.from, ...change.to], both)]
  }
  const gone = change.from.filter((code) => !change.to.includes(code))
  const wasThere = change.to.some((code) => change.from.includes(code) || reported(code).some((year) => year < change.year))
  return [
    ...(change.type === 'MERGE' && gone.length === 1 && !wasThere ? [doubt('onePart', [...gone, ...change.to])] : []),
    ...gone.flatMap((code) => {
      const after = reported(code).filter((year) => year >= change.year)
      return after.length > 0 ? [doubt('later', [code], after)] : []
    }),
    ...(change.type === 'MERGE' ? [] : change.to).flatMap((code) => {
      const before = reported(code).filter((year) => year < change.year)
      return before.length > 0 ? [doubt('earlier', [code], before)] : []
    }),
  ]
}

/** Years in which two codes that would be one entity both have a record: then they cannot be the same department. */
function reportedTogether(
  events: readonly LineageEvent[],
  change: LineageChange,
  reported: (code: string) => readonly number[],
): readonly number[] {
  const entities = entitiesOf([...events].sort((a, b) => a.year - b.year))
  const entity = entities.get(change.from[0] ?? '')
  const years = [...entities].filter(([, of]) => of === entity).flatMap(([code]) => reported(code))
  return [...new Set(years.filter((year, at) => years.indexOf(year) !== at))].sort((a, b) => a - b)
}
