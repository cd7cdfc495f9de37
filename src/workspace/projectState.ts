import * as v from 'valibot'
import { isCorrection } from '../domain/correction'
import { isExemption } from '../domain/exemption'
import { isFindingMark } from '../domain/findingState'
import { isLineageEvent } from '../domain/lineage'
import { isConfirmed, isOwnCue } from '../domain/ownLabels'
import type { ProjectEntry, ProjectOutline, ProjectState } from './Project'

const text = v.string()
const texts = v.record(text, text)

/** Objects are loose: what a later part of the page keeps beside the known keys goes through unharmed. */
const fileChoices = v.looseObject({
  encoding: v.optional(text),
  format: v.optional(text),
  sheet: v.optional(text),
  headerLine: v.optional(v.number()),
  table: v.optional(text),
  unit: v.optional(text),
  year: v.optional(v.number()),
  columns: v.optional(v.record(text, v.nullable(text))),
  ratio: v.optional(texts),
  departments: v.optional(texts),
  repeated: v.optional(text),
})

const state = v.looseObject({
  choices: v.record(text, fileChoices),
  settings: v.looseObject({
    scheme: text,
    schemeByYear: texts,
    schemeByRecord: v.optional(texts),
    lineage: v.optional(v.array(v.custom(isLineageEvent))),
    exemptions: v.optional(v.array(v.custom(isExemption))),
    corrections: v.optional(v.array(v.custom(isCorrection))),
    labels: v.optional(v.array(v.custom(isConfirmed))),
    cues: v.optional(v.array(v.custom(isOwnCue))),
    acceptP: v.optional(v.number()),
    checks: v.optional(v.record(text, v.looseObject({}))),
  }),
  notes: v.looseObject({
    peerLists: v.array(v.looseObject({ name: text, codes: v.array(text) })),
    yearNotes: v.array(v.looseObject({ year: v.pipe(v.number(), v.integer()), text })),
  }),
  closed: v.array(v.looseObject({ source: text, line: v.number(), rowText: text, closedBy: v.nullable(text) })),
  marks: v.array(v.custom(isFindingMark)),
  notice: v.optional(texts),
  link: texts,
})

const outline = v.object({
  savedAt: v.pipe(text, v.isoTimestamp()),
  files: v.pipe(v.number(), v.integer(), v.minValue(0)),
  departments: v.pipe(v.number(), v.integer(), v.minValue(0)),
  years: v.array(v.pipe(v.number(), v.integer())),
})

const entries = v.array(
  v.object({
    name: v.pipe(text, v.minLength(1)),
    size: v.pipe(v.number(), v.integer(), v.minValue(0)),
    sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
    sample: v.exactOptional(v.boolean()),
    direct: v.exactOptional(v.boolean()),
    archived: v.exactOptional(v.boolean()),
    notes: v.exactOptional(v.array(v.looseObject({ code: text }))),
  }),
)

/** Something kept, checked; `place` is where it is not as it should be (`notes.yearNotes.0.year`). */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly place: string }

function checked<T>(schema: v.GenericSchema<unknown, unknown>, found: unknown): Checked<T> {
  const result = v.safeParse(schema, found)
  if (result.success) return { ok: true, value: result.output as T }
  return { ok: false, place: v.getDotPath(result.issues[0]) ?? '' }
}

export const checkState = (found: unknown): Checked<ProjectState> => checked(state, found)
export const checkOutline = (found: unknown): Checked<ProjectOutline> => checked(outline, found)
export const checkEntries = (found: unknown): Checked<readonly ProjectEntry[]> => checked(entries, found)

/** The JSON value of a text, or undefined where it is none. */
export function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
