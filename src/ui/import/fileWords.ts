import '../../i18n/further'
import { columnsOf, type TableId, tableIds, tables } from '../../domain/schema'
import { type Locale, textIn } from '../../domain/text'
import { endingOf } from '../../intake/endings'
import type { FileReport, Question } from '../../intake/Reading'
import type { Translate } from '../useText'

/** Name of a file's sheet or block: 「汇总.xlsx · Sheet1 · 第2段」. */
export function blockName(report: FileReport, t: Translate): string {
  return [report.source, report.sheet, report.block > 1 ? t('import.block', { block: report.block }) : undefined]
    .filter(Boolean)
    .join(' · ')
}

/** What a file was read as; of one that nothing was read of, the ending of its name: 「ZIP」. */
export function formatWord({ format, status, sample, source }: FileReport, t: Translate): string {
  if (status !== 'error' || sample.length > 0) return t(`format.${format}`)
  return endingOf(source).toUpperCase() || '—'
}

export function tableLabel(table: TableId | null, locale: Locale): string {
  return table === null ? '—' : textIn(tables[table].label, locale)
}

/** `funds.expenditure_actual` -> 「资金 · 实际支出」. */
export function columnLabel(column: string | null, locale: Locale): string {
  if (column === null) return '—'
  const [table = '', id = ''] = column.split('.')
  if (!isTable(table)) return column
  const known = columnsOf(table).find((one) => one.id === id)
  return `${textIn(tables[table].label, locale)} · ${known === undefined ? id : textIn(known.label, locale)}`
}

const isTable = (id: string): id is TableId => tableIds.some((one) => one === id)

/** An answer as it is offered: codes in words, everything else as written. */
export function choiceLabel(question: Question, choice: string, locale: Locale, t: Translate): string {
  if (question.what === 'column') return columnLabel(choice, locale)
  if (question.what === 'table' && isTable(choice)) return tableLabel(choice, locale)
  if (question.what === 'ratio' || question.what === 'encoding' || question.what === 'format') return t(`choice.${choice}`)
  if (question.what === 'header') return t('choice.headerLine', { line: choice })
  return choice
}

/** All columns that a header may be given, by table. */
export function columnChoices(
  locale: Locale,
): readonly { readonly table: string; readonly columns: readonly { value: string; label: string }[] }[] {
  return tableIds.map((table) => ({
    table: textIn(tables[table].label, locale),
    columns: columnsOf(table).map((column) => ({ value: `${table}.${column.id}`, label: textIn(column.label, locale) })),
  }))
}

export const statusShapes: Readonly<Record<FileReport['status'], string>> = { ok: '●', ask: '▲', error: '■' }
