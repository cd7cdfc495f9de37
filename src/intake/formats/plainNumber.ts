/** Digits that a spreadsheet keeps of a number; the ones behind are noise of its arithmetic. */
const keptDigits = 15

/**
 * A stored number as digits with a point and without an exponent, `shift` places to the left (2: as a percentage). A whole
 * number of more digits than are kept stays an exponent: its last ones are lost, and whoever reads a code must see it.
 */
export function plainNumber(value: number, shift = 0): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return '0'
  const [digits = '', exponent = '0'] = Math.abs(value)
    .toExponential(keptDigits - 1)
    .split('e')
  const kept = digits.replace('.', '').replace(/0+$/, '')
  const point = Number(exponent) + 1 + shift
  const sign = value < 0 ? '-' : ''
  if (point > keptDigits) return String(value).includes('e') ? String(value) : value.toExponential()
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${kept}`
  if (point >= kept.length) return sign + kept.padEnd(point, '0')
  return `${sign}${kept.slice(0, point)}.${kept.slice(point)}`
}
