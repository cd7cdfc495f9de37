/**
 * Half away from zero at `decimals`, of the decimal number that is meant: 1.005 gives 1.01, though its double lies below. Exponent
 * form moves the point without multiplying.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const shift = (number: number, places: number) => {
    const [digits = '0', exponent = '0'] = String(number).split('e')
    return Number(`${digits}e${Number(exponent) + places}`)
  }
  const cleaned = Number(Math.abs(value).toPrecision(15))
  const rounded = shift(Math.round(shift(cleaned, decimals)), -decimals)
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
