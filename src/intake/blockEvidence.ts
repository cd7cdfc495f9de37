import { type MoneyUnit, readMoney } from '../domain/money'
import type { RatioStyle } from '../domain/ratio'
import { parseActual, parseTarget } from '../domain/target'
import { normaliseName } from './assemble/names'
import { type Block, filledCount } from './blocks'
import { type Caption, unitsIn } from './caption'
import type { MappedColumn } from './mapping'
import type { RawRow } from './RawTable'
import type { FileChoices, Question } from './Reading'
import { decideRatio } from './ratios'
import type { BlockContext } from './readBlock'
import { decideUnits, type Units } from './units'
import { columnOf } from './validate'

/** Gathers what a block says of its units and ratios, for units.ts and ratios.ts to decide. */

/** Rows looked at to settle what a column holds. */
const evidenceRows = 5000
/** A note below the table may name the unit too. */
const noteRows = 8

export function unitsOf(
  columns: readonly MappedColumn[],
  body: readonly RawRow[],
  block: Block,
  caption: Caption,
  { table, choices, known }: Pick<BlockContext, 'table' | 'choices' | 'known'>,
): Units {
  const amounts = columns.filter((column) =>
    column.targets.some((target) => columnOf(target.table, target.column)?.type === 'amount'),
  )
  const indexOf = (name: RegExp) => columns.find((column) => column.targets.some((target) => name.test(target.column)))?.index ?? -1
  const [codeAt, nameAt] = [indexOf(/^dept_code$/), indexOf(/^dept_name/)]
  const below = unitsIn(block.rows.slice(-noteRows).filter((row) => filledCount(row.cells) <= 3))
  return decideUnits({
    columns: amounts,
    rows: body,
    caption: caption.units.units.length > 0 || caption.units.foreign !== null ? caption.units : below,
    names: [...(table.sheet === undefined ? [] : [table.sheet]), baseName(table.source)],
    choice: choices.unit,
    known,
    departmentOf: (row) => {
      const key = [codeAt, nameAt]
        .map((at) => normaliseName(row.cells[at] ?? ''))
        .find((cell) => cell !== '' && (known?.has(cell) ?? false))
      return key ?? null
    },
  })
}

type Ratios = { readonly styles: ReadonlyMap<number, RatioStyle> } | { readonly question: Question }

export function ratiosOf(columns: readonly MappedColumn[], body: readonly RawRow[], units: Units, choices: FileChoices): Ratios {
  const styles = new Map<number, RatioStyle>()
  const rows = body.slice(0, evidenceRows)
  for (const column of columns) {
    const [target] = column.targets
    if (target === undefined || columnOf(target.table, target.column)?.type !== 'ratio') continue
    const style = decideRatio({
      column,
      rows,
      choice: choices.ratio?.[column.header] ?? choices.ratio?.[column.known.text.written],
      recomputed: recomputation(target.table, target.column, columns, units),
    })
    if (typeof style !== 'string') return { question: style }
    styles.set(column.index, style)
  }
  return { styles }
}

/** The ratio of a row worked out from its own amounts, or from its target and actual value. */
function recomputation(
  table: string,
  ratio: string,
  columns: readonly MappedColumn[],
  units: Units,
): (row: RawRow) => number | null {
  const at = (id: string) =>
    columns.find((column) => column.targets.some((target) => target.table === table && target.column === id))?.index ?? -1
  const amount = (id: string) => {
    const index = at(id)
    const unit: MoneyUnit = units.byColumn.get(index) ?? '万元'
    return (row: RawRow) => (index < 0 ? null : readMoney((row.cells[index] ?? '').trim(), unit).value)
  }
  const [initial, change, adjusted, actual] = ['budget_initial', 'budget_adjustment', 'budget_adjusted', 'expenditure_actual'].map(
    amount,
  )
  const over = (a: number | null | undefined, b: number | null | undefined) =>
    a === null || a === undefined || b === null || b === undefined || b <= 0 ? null : a / b
  if (ratio === 'exec_rate_reported') return (row) => over(actual?.(row), adjusted?.(row)) ?? over(actual?.(row), initial?.(row))
  if (ratio === 'adjust_rate_reported') {
    return (row) => {
      const whole = over(adjusted?.(row), initial?.(row))
      return over(change?.(row), initial?.(row)) ?? (whole === null ? null : whole - 1)
    }
  }
  if (ratio !== 'attainment_reported') return () => null
  const [targetAt, actualAt] = [at('target_value') < 0 ? at('target_text') : at('target_value'), at('actual_value')]
  return (row) => {
    const target = (row.cells[targetAt] ?? '').trim()
    const done = (row.cells[actualAt] ?? '').trim()
    return target === '' || done === '' ? null : over(parseActual(done).value, parseTarget(target).value)
  }
}

export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
