// What engines spell differently (SCALE.md): @macros, type words, parameters. Everything else is written once.
import { AppError } from '../domain/errors'
import {
  literals as literalsData,
  macros as macrosData,
  materialise as materialiseData,
  parameters as parametersData,
  types as typesData,
} from './dialects.json'

export type DialectId = 'duckdb' | 'clickhouse' | 'postgres'

type Spelling = Readonly<Record<DialectId, string>>
interface Macro extends Spelling {
  readonly args: readonly string[]
}

const macros: ReadonlyMap<string, Macro> = new Map(Object.entries(macrosData))
const types: Readonly<Record<string, Spelling>> = typesData
const typeWords = Object.keys(types).join('|')

interface Expansion {
  readonly id: DialectId
  /** Parameters met so far: they are numbered in the order of writing. */
  parameters: number
}

/** SQL with @macros as the SQL of one engine. Faults are ours: AppError `dialect.*`. */
export function expand(sql: string, id: DialectId): string {
  return expandPart(sql, { id, parameters: 0 })
}

/** The statements that make a derived view a table: `select` is the view's text (views/index.ts). */
export function materialise(view: string, select: string, id: DialectId): readonly string[] {
  const keys: Readonly<Record<string, readonly string[]>> = materialiseData.keys
  const parts: Readonly<Record<string, string>> = { name: view, select, key: (keys[view] ?? []).join(', ') }
  return materialiseData[id].map((template) => fill(template, parts))
}

const token = new RegExp(
  [
    /(?<literal>'(?:[^']|'')*'|"(?:[^"]|"")*")/,
    /(?<quote>['"])/,
    /@(?<macro>[A-Za-z_]\w*)\(/,
    /(?<call>@)/,
    new RegExp(`\\?::(?<parameter>${typeWords})\\b`),
    /(?<bare>\?)/,
    new RegExp(`\\b(?<type>${typeWords})\\b`),
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
)

function expandPart(sql: string, state: Expansion): string {
  let out = ''
  let from = 0
  for (;;) {
    token.lastIndex = from
    const found = token.exec(sql)
    if (found === null) return out + sql.slice(from)
    out += sql.slice(from, found.index)
    from = found.index + found[0].length
    const { literal, quote, macro, parameter, type } = found.groups ?? {}
    if (literal !== undefined) out += spellLiteral(literal, state.id)
    else if (quote !== undefined) throw new AppError('dialect.unclosedQuote', { sql })
    else if (macro !== undefined) {
      const call = argumentsFrom(sql, from)
      out += expandMacro(macro, call.parts, state)
      from = call.end
    } else if (parameter !== undefined) out += spellParameter(parameter, state)
    else if (type !== undefined) out += types[type]?.[state.id] ?? type
    else if (found[0] === '?') throw new AppError('dialect.untypedParameter', { sql })
    else throw new AppError('dialect.unknownMacro', { name: /^@\w*/.exec(sql.slice(found.index))?.[0] ?? '@' })
  }
}

function expandMacro(name: string, parts: readonly string[], state: Expansion): string {
  const macro = macros.get(name)
  if (macro === undefined) throw new AppError('dialect.unknownMacro', { name: `@${name}` })
  const rest = macro.args.some((argument) => argument.startsWith('...'))
  const expected = macro.args.length
  if (rest ? parts.length < expected : parts.length !== expected) {
    throw new AppError('dialect.arguments', { name: `@${name}`, expected, found: parts.length })
  }
  const values: Record<string, string> = {}
  for (const [place, argument] of macro.args.entries()) {
    const taken = argument.startsWith('...') ? parts.slice(place) : parts.slice(place, place + 1)
    values[argument.replace('...', '')] = taken.map((part) => expandPart(part, state)).join(', ')
  }
  return fill(macro[state.id], values)
}

/** The arguments of the call whose bracket opens just before `start`, cut at commas outside brackets and quotes. */
function argumentsFrom(sql: string, start: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = []
  let depth = 0
  let from = start
  const step = /'(?:[^']|'')*'|"(?:[^"]|"")*"|['"(),]/g
  step.lastIndex = start
  for (let found = step.exec(sql); found !== null; found = step.exec(sql)) {
    const sign = found[0]
    if (sign === "'" || sign === '"') throw new AppError('dialect.unclosedQuote', { sql })
    if (sign === '(') depth += 1
    if (sign === ',' && depth === 0) {
      parts.push(sql.slice(from, found.index).trim())
      from = found.index + 1
    }
    if (sign === ')' && depth-- === 0) {
      const last = sql.slice(from, found.index).trim()
      return { parts: last === '' && parts.length === 0 ? [] : [...parts, last], end: found.index + 1 }
    }
  }
  throw new AppError('dialect.unclosedCall', { sql })
}

function spellLiteral(text: string, id: DialectId): string {
  return literalsData[id] === 'backslashDoubled' && text.startsWith("'") ? text.replaceAll('\\', '\\\\') : text
}

function spellParameter(type: string, state: Expansion): string {
  const n = state.parameters++
  const parts: Readonly<Record<string, string>> = { n: String(n), n1: String(n + 1), type: types[type]?.[state.id] ?? type }
  // The template of ClickHouse has braces of its own around `p{n}`: only names that are known are places.
  return fill(parametersData[state.id].text, parts)
}

function fill(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => parts[name] ?? place)
}
