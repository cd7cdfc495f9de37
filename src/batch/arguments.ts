import { AppError } from '../domain/errors'
import type { Locale } from '../domain/text'

export const outputGroups = ['import', 'rows', 'findings', 'metrics', 'issues', 'returns', 'charts', 'report', 'tables'] as const

export type OutputGroup = (typeof outputGroups)[number]

export interface BatchCall {
  readonly inputs: readonly string[]
  readonly out: string
  /** Paths of JSON files. */
  readonly choices: string | null
  readonly settings: string | null
  /** Null where --only is left out. */
  readonly only: ReadonlySet<OutputGroup> | null
  /** The hash of a permalink, empty for everything. */
  readonly select: string
  readonly locale: Locale
}

const options = ['--out', '--choices', '--settings', '--only', '--select', '--locale'] as const
type Option = (typeof options)[number]

function isOption(text: string): text is Option {
  return options.some((option) => option === text)
}

/** Rejects a wrong call as AppError `batch.*`. */
export function parseArguments(argv: readonly string[]): BatchCall | 'help' {
  const inputs: string[] = []
  const given = new Map<Option, string>()
  let plain = false
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? ''
    if (plain || !argument.startsWith('-') || argument === '-') {
      inputs.push(argument)
      continue
    }
    if (argument === '--') {
      plain = true
      continue
    }
    if (argument === '--help' || argument === '-h') return 'help'
    const equals = argument.indexOf('=')
    const name = equals < 0 ? argument : argument.slice(0, equals)
    if (!isOption(name)) throw new AppError('batch.unknownOption', { option: name })
    const value = equals < 0 ? argv[++at] : argument.slice(equals + 1)
    if (value === undefined || (equals < 0 && isOption(value))) throw new AppError('batch.noValue', { option: name })
    if (given.has(name)) throw new AppError('batch.twice', { option: name })
    given.set(name, value)
  }
  if (inputs.length === 0) throw new AppError('batch.noInput')
  const out = given.get('--out') ?? ''
  if (out === '') throw new AppError('batch.noOut')
  return {
    inputs,
    out,
    choices: given.get('--choices') ?? null,
    settings: given.get('--settings') ?? null,
    only: readOnly(given.get('--only')),
    select: given.get('--select') ?? '',
    locale: readLocale(given.get('--locale')),
  }
}

function readOnly(text: string | undefined): ReadonlySet<OutputGroup> | null {
  if (text === undefined) return null
  const names = text.split(',').map((name) => name.trim())
  const known = new Set<OutputGroup>()
  for (const name of names.filter((one) => one !== '')) {
    const group = outputGroups.find((one) => one === name)
    if (group === undefined) throw new AppError('batch.unknownOutput', { name, known: outputGroups.join(', ') })
    known.add(group)
  }
  if (known.size === 0) throw new AppError('batch.noValue', { option: '--only' })
  return known
}

function readLocale(text: string | undefined): Locale {
  if (text === undefined || text === 'zh-CN' || text === 'en') return text ?? 'zh-CN'
  throw new AppError('batch.unknownLocale', { name: text })
}
