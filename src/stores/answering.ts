import { readYear } from '../domain/year'
import type { FileReport, ImportChoices, Question } from '../intake/Reading'

/** One question of the import page: the same of several files is asked once. */
export interface AskedQuestion {
  readonly question: Question
  /** Files it is about, in reading order. */
  readonly files: readonly string[]
}

/** Alike: the same thing asked of the same column with the same choices. The evidence may differ. */
export function alikeQuestions(files: readonly FileReport[]): readonly AskedQuestion[] {
  const groups = new Map<string, AskedQuestion>()
  for (const { question, source } of files) {
    if (question === null) continue
    const key = JSON.stringify([question.what, question.key, question.choices])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { question, files: [source] })
    else if (!known.files.includes(source)) groups.set(key, { ...known, files: [...known.files, source] })
  }
  return [...groups.values()]
}

/**
 * `choices` with the answer to a question written where its `key` says (`unit`, `columns.预算数`). A null answer leaves the
 * column out. Only the first point of a key divides: headers have points of their own.
 */
export function withAnswer(choices: ImportChoices, files: readonly string[], key: string, answer: string | null): ImportChoices {
  const point = key.indexOf('.')
  const field = point < 0 ? key : key.slice(0, point)
  const member = point < 0 ? null : key.slice(point + 1)
  const changed = { ...choices }
  for (const file of files) {
    const before: Readonly<Record<string, unknown>> = { ...changed[file] }
    const value = member === null ? plainAnswer(field, answer) : { ...(before[field] as object | undefined), [member]: answer }
    changed[file] = { ...before, [field]: value }
  }
  return changed
}

/** `choices` without the answer at `key` (`departments.示例局`), as before it was given. */
export function withoutAnswer(choices: ImportChoices, files: readonly string[], key: string): ImportChoices {
  const point = key.indexOf('.')
  const [field, member] = [key.slice(0, point), key.slice(point + 1)]
  const changed = { ...choices }
  for (const file of files) {
    const before: Readonly<Record<string, unknown>> = { ...changed[file] }
    const { [member]: _, ...rest } = (before[field] ?? {}) as Readonly<Record<string, unknown>>
    changed[file] = { ...before, [field]: rest }
  }
  return changed
}

const numeric = new Set(['year', 'headerLine'])

function plainAnswer(field: string, answer: string | null): string | number | null {
  if (answer === null || !numeric.has(field)) return answer
  // 二〇二三年 is a year too.
  return field === 'year' ? (readYear(answer).value ?? Number(answer)) : Number(answer)
}
