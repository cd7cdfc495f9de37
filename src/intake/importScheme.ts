import { moneyUnits } from '../domain/money'
import { columnsOf, type TableId, tableIds } from '../domain/schema'
import type { FileChoices, ImportChoices } from './Reading'

/** 导入方案: answers kept under a name, for the same exports of another year. Shape of choices.json (BATCH.md). */

const yearMark = '{年度}'
const years = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

/** 2023年部门整体自评汇总.csv -> {年度}年部门整体自评汇总.csv: the key under which next year's file finds the answers. */
export function fileKey(file: string): string {
  return file.replace(years, yearMark)
}

/** The answers that hold for another year too: a year, and what became of a repeated record, are asked again. */
export function schemeOf(choices: ImportChoices): ImportChoices {
  const scheme: Record<string, FileChoices> = {}
  for (const [file, { year: _y, repeated: _r, ...kept }] of Object.entries(choices)) {
    const filled = Object.fromEntries(Object.entries(kept).filter(([, value]) => !isEmpty(value)))
    if (Object.keys(filled).length > 0) scheme[fileKey(file)] = merged(scheme[fileKey(file)] ?? {}, filled)
  }
  return scheme
}

/** `further` over `base`, answer by answer, column by column. */
export function merged(base: FileChoices, further: FileChoices): FileChoices {
  return {
    ...base,
    ...further,
    ...(base.columns || further.columns ? { columns: { ...base.columns, ...further.columns } } : {}),
    ...(base.ratio || further.ratio ? { ratio: { ...base.ratio, ...further.ratio } } : {}),
    ...(base.departments || further.departments ? { departments: { ...base.departments, ...further.departments } } : {}),
  }
}

/** The answers for one file: its own key wins over that of its name in any year, and both over `*`, answer by answer. */
export function choicesFor(choices: ImportChoices, file: string): FileChoices {
  const general = choices['*'] ?? {}
  const own = merged(choices[fileKey(file)] ?? {}, choices[file] ?? {})
  return {
    ...general,
    ...own,
    columns: { ...general.columns, ...own.columns },
    ratio: { ...general.ratio, ...own.ratio },
    departments: { ...general.departments, ...own.departments },
  }
}

/**
 * The answers of each file under its own name. `*` and `{年度}` speak of the files of one import: kept as they are, those of a
 * later import would be taken for the files that are in already.
 */
export function choicesByFile(choices: ImportChoices, files: readonly string[]): ImportChoices {
  return Object.fromEntries(
    files.flatMap((file) => {
      const given = Object.entries(choicesFor(choices, file)).filter(([, value]) => !isEmpty(value))
      return given.length === 0 ? [] : [[file, Object.fromEntries(given)] as const]
    }),
  )
}

/** `scheme` under the answers already given. */
export function withScheme(choices: ImportChoices, scheme: ImportChoices): ImportChoices {
  const files = new Set([...Object.keys(scheme), ...Object.keys(choices)])
  return Object.fromEntries([...files].map((file) => [file, merged(scheme[file] ?? {}, choices[file] ?? {})]))
}

/** Text of a choices.json -> answers; null where it is none. What names no unit, table or column is left out and asked again. */
export function readScheme(text: string): ImportChoices | null {
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
  if (!isObject(found)) return null
  const entries = Object.entries(found).filter(([file]) => file !== 'version')
  if (entries.some(([file, given]) => file === '__proto__' || !isObject(given))) return null
  return Object.fromEntries(entries.map(([file, given]) => [file, soundOf(given as Record<string, unknown>)]))
}

const texts: ReadonlySet<string> = new Set(['encoding', 'format', 'sheet', 'repeated'])

function soundOf(given: Readonly<Record<string, unknown>>): FileChoices {
  const sound: Record<string, unknown> = {}
  for (const [answer, value] of Object.entries(given)) {
    if (texts.has(answer) && typeof value === 'string') sound[answer] = value
    else if (answer === 'unit' && (moneyUnits as readonly unknown[]).includes(value)) sound[answer] = value
    else if (answer === 'table' && tableIds.includes(value as TableId)) sound[answer] = value
    else if ((answer === 'year' || answer === 'headerLine') && Number.isInteger(value)) sound[answer] = value
    else if (answer === 'columns' && isObject(value)) sound[answer] = keep(value, isAim)
    else if (answer === 'ratio' && isObject(value)) sound[answer] = keep(value, (one) => one === 'percent' || one === 'fraction')
    else if (answer === 'departments' && isObject(value)) sound[answer] = keep(value, (one) => typeof one === 'string')
  }
  return sound as FileChoices
}

function isAim(value: unknown): boolean {
  if (value === null) return true
  if (typeof value !== 'string') return false
  const [table, column] = value.split('.')
  return tableIds.includes(table as TableId) && columnsOf(table as TableId).some((one) => one.id === column)
}

const keep = (given: object, isSound: (value: unknown) => boolean) =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => key !== '__proto__' && isSound(value)))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown) => value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0)
