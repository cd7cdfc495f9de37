// Words about single indicators, the same in every list of them.
import { enumLabel } from '../domain/schema/enums'
import { textIn } from '../domain/text'
import { formatQuantity, formatValue, noValue } from '../metrics/format'
import type { IndicatorCoverage, IndicatorRow } from './indicatorRows'
import { cell, listNames, missingNotes, say } from './say'
import type { TableCell, ViewContext } from './View'

const signs: Readonly<Record<string, string>> = { GE: '≥', GT: '>', LE: '≤', LT: '<', EQ: '=' }

/** 「95%」「1,200 人次」; the unit stands behind a space unless it is a sign. */
export function quantity(value: number | null, unit: string | null): string {
  if (value === null) return noValue
  const number = formatQuantity(value)
  if (unit === null || unit === '') return number
  return /^[%‰℃°]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`
}

/** The target as its numbers say: 「≥95%」「80–90%」; the form's own words where there is no number. */
export function targetWords(row: IndicatorRow): string {
  if (row.target === null) return row.targetText ?? noValue
  if (row.operator === 'RANGE' && row.upper !== null) return `${formatQuantity(row.target)}–${quantity(row.upper, row.unit)}`
  return `${signs[row.operator ?? ''] ?? ''}${quantity(row.target, row.unit)}`
}

/** Written text in a cell, the whole of it on hover; else what the numbers say. */
export function writtenCell(written: string | null, otherwise: string): TableCell {
  const words = written ?? otherwise
  return words === noValue ? cell(noValue, null) : cell(words, words, { title: words })
}

/** The numbers with their unit, which the form often keeps in a column of its own; its own words on hover. */
export function targetCell(row: IndicatorRow): TableCell {
  const words = targetWords(row)
  return words === noValue ? cell(noValue, null) : cell(words, words, { title: row.targetText ?? words })
}

export const actualCell = (row: IndicatorRow): TableCell => writtenCell(row.actualText, quantity(row.actual, row.unit))

export function attainmentCell(row: IndicatorRow, context: ViewContext): TableCell {
  if (row.attainment === null) return cell(noValue, null, { title: say(context, '没有可比的数值', 'no numbers to compare') })
  return cell(formatValue(row.attainment, 'fraction', context), row.attainment)
}

export const pointsCell = (value: number | null, context: ViewContext): TableCell =>
  cell(formatValue(value, 'points', context), value)

/** 「产出·质量」 */
export function levelWords(row: IndicatorRow, context: ViewContext): string {
  const label = (id: 'level1_category' | 'level2_category', code: string | null) =>
    code === null ? '' : textIn(enumLabel(id, code), context.locale).replace(/指标$/, '')
  const [first, second] = [label('level1_category', row.level1), label('level2_category', row.level2)]
  if (first === '' || second === '' || second.startsWith(first)) return second || first || noValue
  return `${first}·${second}`
}

/** The filter by level, where one is set: it belongs in the subtitle. */
export function levelFilterWords(levels: readonly string[], context: ViewContext): string | null {
  if (levels.length === 0) return null
  const names = levels.map((level) => {
    const [first = '', second] = level.split('.')
    return textIn(second === undefined ? enumLabel('level1_category', first) : enumLabel('level2_category', second), context.locale)
  })
  return say(context, `只看${listNames(context, names, 3)}`, `only ${listNames(context, names, 3)}`)
}

/** Which departments the list says nothing about, and why. */
export function coverageNotes(coverage: IndicatorCoverage, context: ViewContext): readonly string[] {
  const { noIndicators } = coverage
  return [
    ...(noIndicators.length === 0
      ? []
      : [
          say(
            context,
            `已报送但没有所选范围的指标 ${noIndicators.length} 个：${listNames(context, noIndicators)}。`,
            `Reported, but without such indicators (${noIndicators.length}): ${listNames(context, noIndicators)}.`,
          ),
        ]),
    ...missingNotes(context, coverage.without),
  ]
}
