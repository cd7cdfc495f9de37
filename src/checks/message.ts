// The sentence of a finding: `{column|format}` filled in, NULL as —.
import { AppError } from '../domain/errors'
import type { Cell, Row } from '../domain/row'
import { columnsOf, enumLabel } from '../domain/schema'
import { baseTable } from '../engine/views/columns'
import { formatValue, noValue } from '../metrics/format'
import { categoryNames } from '../reference/categoryNames'
import type { Check } from './Check'

const place = /\{(\$?\w+)(?:\|(\w+))?\}/g
const quotedCharacters = 30
const shown = { locale: 'zh-CN', moneyUnit: '万元' } as const

/** Names that stand for more than the column of that name (DOMAIN 10). */
const sources: Readonly<Record<string, readonly string[]>> = {
  gap: ['total_score_reported', 'score_total_recomputed'],
  issue_title: ['issue_title', 'issue_text'],
  measure_title: ['measure_title', 'measure_text'],
}

/** Columns of the view that a message takes. */
export function placesOf(message: string): readonly string[] {
  return [...message.matchAll(place)].flatMap(([, name = '']) => (name.startsWith('$') ? [] : (sources[name] ?? [name])))
}

/** The sentence of a rule for any of its rows: read once, since a district has tens of thousands of findings. */
export function sentenceOf(check: Check): (row: Row) => string {
  const parts = check.message.split(place)
  return (row) => {
    let text = ''
    for (let at = 0; at < parts.length; at += 3) {
      text += parts[at] ?? ''
      const name = parts[at + 1]
      if (name !== undefined) text += shownCell(check, row, name, parts[at + 2])
    }
    return text
  }
}

function shownCell(check: Check, row: Row, name: string, format: string | undefined): string {
  const value = cellOf(check, row, name)
  return value === null ? noValue : formatted(check, name, value, format)
}

function cellOf(check: Check, row: Row, name: string): Cell {
  if (name.startsWith('$')) return check.thresholds[name.slice(1)] ?? null
  if (name === 'gap') return difference(row.total_score_reported, row.score_total_recomputed)
  if (name === 'issue_title' || name === 'measure_title') {
    const [title = '', text = ''] = sources[name] ?? []
    return row[title] || (row[text] ?? null)
  }
  return row[name] ?? null
}

function difference(a: Cell | undefined, b: Cell | undefined): Cell {
  return typeof a === 'number' && typeof b === 'number' ? a - b : null
}

function formatted(check: Check, name: string, value: NonNullable<Cell>, format: string | undefined): string {
  switch (format) {
    case undefined:
      return String(value)
    case 'amount':
      return `${formatValue(value, 'wan', shown)}万元`
    case 'pct':
      return formatValue(value, 'fraction', shown)
    case 'score':
      return formatValue(value, 'points', shown)
    case 'int':
      return formatValue(Math.round(Number(value)), 'count', shown)
    case 'number':
      return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value)
    case 'quote':
      return cut(String(value))
    case 'enum':
      return labelOf(check, name, String(value))
    case 'category':
      return categoryNames.find((category) => category.id === value)?.label['zh-CN'] ?? String(value)
    default:
      throw new AppError('check.unknownFormat', { check: check.id, format })
  }
}

function cut(text: string): string {
  const characters = Array.from(text)
  return characters.length <= quotedCharacters ? text : `${characters.slice(0, quotedCharacters).join('')}…`
}

function labelOf(check: Check, name: string, code: string): string {
  const base = baseTable(check.relation)
  const values = base === null ? null : columnsOf(base).find((column) => column.id === name)?.values
  return values === null || values === undefined ? code : enumLabel(values, code)['zh-CN']
}
