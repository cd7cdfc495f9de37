import { readFileSync } from 'node:fs'
import { AppError } from '../domain/errors'
import { type Exemption, isExemption } from '../domain/exemption'
import { tableIds, tables } from '../domain/schema'
import type { FileChoices, ImportChoices } from '../intake/Reading'
import { checks } from '../reference/checks'
import { defaultScheme, schemes } from '../reference/schemes'
import type { ShownMoneyUnit } from '../views/View'
import type { DataSettings } from '../workspace/Platform'

type JsonObject = Readonly<Record<string, unknown>>

export interface CheckChoice {
  readonly off?: boolean
  readonly severity?: '错误' | '警告' | '提示'
  readonly thresholds?: Readonly<Record<string, number>>
}

/** As the page saves them (BATCH.md: --settings). */
export interface BatchSettings {
  readonly scheme: string
  readonly bureau: string
  readonly moneyUnit: ShownMoneyUnit
  readonly checks: Readonly<Record<string, CheckChoice>>
  /** 免报. */
  readonly exemptions: readonly Exemption[]
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readObject(path: string): JsonObject {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new AppError('batch.jsonUnreadable', { path, reason: cause instanceof Error ? cause.message : String(cause) })
  }
  if (!isObject(value)) throw new AppError('batch.jsonUnreadable', { path, reason: '{ … }' })
  return value
}

type Test = (value: unknown) => boolean

const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value)
const isText: Test = (value) => typeof value === 'string'
const isWhole: Test = (value) => Number.isInteger(value)
const mapOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test)

function isColumn(value: unknown): boolean {
  if (value === null) return true
  const [table, column] = typeof value === 'string' ? value.split('.') : []
  const known = tableIds.find((id) => id === table)
  return known !== undefined && tables[known].columns.some((one) => one.id === column)
}

const choiceTests: Readonly<Record<keyof FileChoices, Test>> = {
  encoding: oneOf('utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'),
  format: isText,
  sheet: isText,
  headerLine: (value) => isWhole(value) && Number(value) >= 1,
  table: oneOf(...tableIds),
  unit: oneOf('元', '千元', '万元', '百万元', '亿元'),
  year: (value) => isWhole(value) && Number(value) >= 1990 && Number(value) <= 2099,
  columns: mapOf(isColumn),
  ratio: mapOf(oneOf('percent', 'fraction')),
  departments: mapOf(isText),
  repeated: oneOf('first', 'last', 'keep'),
}

function requireKnown(path: string, at: string, object: JsonObject, tests: Readonly<Record<string, Test>>): void {
  for (const [key, value] of Object.entries(object)) {
    const place = at === '' ? key : `${at}.${key}`
    if (tests[key] === undefined) throw new AppError('batch.unknownKey', { path, key: place, known: Object.keys(tests).join(', ') })
    if (!tests[key](value)) throw new AppError('batch.badValue', { path, key: place, value: JSON.stringify(value) })
  }
}

/** The answers of an import wizard, checked: a misspelt key would be a question left open in silence. */
export function readChoices(path: string | null): ImportChoices {
  if (path === null) return {}
  const choices: Record<string, FileChoices> = {}
  for (const [file, value] of Object.entries(readObject(path))) {
    if (file === 'version' && !isObject(value)) continue
    if (!isObject(value)) throw new AppError('batch.badValue', { path, key: file, value: JSON.stringify(value) })
    requireKnown(path, file, value, choiceTests)
    choices[file] = value
  }
  return choices
}

const checkTests: Readonly<Record<keyof CheckChoice, Test>> = {
  off: oneOf(true, false),
  severity: oneOf('错误', '警告', '提示'),
  thresholds: mapOf((value) => typeof value === 'number' && Number.isFinite(value)),
}

const settingTests: Readonly<Record<string, Test>> = {
  version: oneOf(1),
  scheme: oneOf(...schemes.map((one) => one.id)),
  bureau: isText,
  moneyUnit: oneOf('元', '万元', '亿元'),
  checks: mapOf(isObject),
  exemptions: (value) => Array.isArray(value) && value.every(isExemption),
}

export function readSettings(path: string | null): BatchSettings {
  const settings: JsonObject = path === null ? {} : readObject(path)
  const where = path ?? ''
  requireKnown(where, '', settings, settingTests)
  const known = new Set(checks.map((check) => check.id))
  const changed = (settings.checks ?? {}) as Readonly<Record<string, CheckChoice>>
  for (const [id, change] of Object.entries(changed)) {
    if (!known.has(id)) throw new AppError('batch.unknownKey', { path: where, key: `checks.${id}`, known: 'C001 …' })
    requireKnown(where, `checks.${id}`, change as JsonObject, checkTests)
  }
  return {
    scheme: (settings.scheme ?? defaultScheme) as string,
    bureau: (settings.bureau ?? '') as string,
    moneyUnit: (settings.moneyUnit ?? '万元') as ShownMoneyUnit,
    checks: changed,
    exemptions: (settings.exemptions ?? []) as readonly Exemption[],
  }
}

/** What of the settings makes the data. What is empty leaves the data version as it is. */
export function dataSettingsOf({ scheme, exemptions, checks: changed }: BatchSettings): DataSettings {
  return {
    scheme,
    schemeByYear: {},
    ...(exemptions.length === 0 ? {} : { exemptions }),
    ...(Object.keys(changed).length === 0 ? {} : { checks: changed }),
  }
}
