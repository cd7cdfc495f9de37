import { type CellObject, SSF } from '@e965/xlsx'
import { withoutControls } from './controls'
import { plainNumber } from './plainNumber'

const moneyEnding = /(?:元|千元|万元|百万元|亿元)$/
/** `0!.0,"万元"` and `#,##0,` show a part of what is stored. */
const isScaled = (format: string) => /,(?:"|\\|$|;)|!\./.test(format)

/**
 * Text of a cell as a person would have typed it. What was stored counts, not what is shown rounded; the shown text counts
 * where the format says more than the number does: a code with its zeros, a unit behind it, another currency.
 */
export function cellText(cell: CellObject, isDate1904: boolean): string {
  switch (cell.t) {
    case 's':
      return withoutControls(String(cell.v ?? ''))
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
      return cell.w ?? '#VALUE!'
    case 'n':
      return numberText(Number(cell.v), String(cell.z ?? 'General'), cell.w ?? '', isDate1904)
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v ?? '')
    default:
      return ''
  }
}

/** A formula that no program has worked out yet: it has no value, not even 0. */
export function isUncalculated(cell: CellObject): boolean {
  return cell.f !== undefined && cell.f !== '' && (cell.t === 'z' || cell.v === undefined)
}

function numberText(value: number, format: string, shown: string, isDate1904: boolean): string {
  if (SSF.is_date(format)) return dateText(value, format, shown, isDate1904)
  const bare = withoutLiterals(format)
  if (bare.includes('%')) return `${plainNumber(value, 2)}%`
  if (isOfCode(bare) || /[$£€]/.test(shown)) return shown
  const unit = moneyEnding.exec(shown.trim())?.[0]
  if (unit !== undefined) return isScaled(format) ? shown : `${plainNumber(value)}${unit}`
  return plainNumber(value)
}

/** 000, 000000 and 00-00 keep zeros that a number does not have. */
function isOfCode(format: string): boolean {
  return /^0[0-]*0$/.test(format.split(';')[0] ?? '')
}

/** A format without its quoted and escaped letters, colours and conditions. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
}

/** 2022-04-12, with the time where there is one. A format without a day (2022年, 8:30) says what was meant itself. */
function dateText(value: number, format: string, shown: string, isDate1904: boolean): string {
  if (!/d/i.test(withoutLiterals(format))) return shown
  const date = SSF.parse_date_code(value, { date1904: isDate1904 })
  if (date === null || date === undefined) return shown
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`
  return date.H + date.M + date.S === 0 ? day : `${day} ${two(date.H)}:${two(date.M)}:${two(date.S)}`
}
