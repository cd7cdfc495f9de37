/** Numbers that are written in words or half in words: 壹拾贰万叁仟元整, 4万3千. */

export interface SpelledNumber {
  readonly integer: string
  readonly fraction: string
  /** What stands behind: 人次, 元 … 元 of an amount in words is left out: it needs no other. */
  readonly suffix: string
}

const mayBeSpelled = /[十百千万亿壹贰貳叁參肆伍陆陸柒捌玖拾零]/

/** `text` in NFKC, without signs and currency; null where it is no such number. A lone unit (431.77万) is for whoever knows units. */
export function readSpelled(text: string): SpelledNumber | null {
  if (!mayBeSpelled.test(text)) return null
  return /^\d/.test(text) ? readMixed(text) : readFormal(text)
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 十亿: 9, 百亿: 10 }
const part = /(\d[\d,]*)(?:\.(\d{1,6}))?((?:[十百千]万)|(?:[十百]亿)|[十百千万亿])?/y
/** Decimals that parts may have among them. */
const places = 6

/** 4万3千, 1亿2千万, 3万5000: parts that grow smaller, each below the unit of the one before. */
function readMixed(text: string): SpelledNumber | null {
  let sum = 0n
  let limit = 10n ** 24n
  let parts = 0
  let at = 0
  for (;;) {
    part.lastIndex = at
    const found = part.exec(text)
    if (found === null) break
    const [whole, digits = '', decimals = '', unit = ''] = found
    const scale = 10n ** BigInt(powers[unit] ?? 0)
    const value = BigInt(digits.replaceAll(',', '') + decimals.padEnd(places, '0')) * scale
    // 4万3 is 43,000 to one reader and 40,003 to another.
    const isCut = unit === '' && parts > 0 && value * 10n < limit
    if (value >= limit || isCut) return null
    sum += value
    limit = scale * 10n ** BigInt(places)
    parts += 1
    at += whole.length
    if (unit === '') break
  }
  if (parts < 2) return null
  const written = sum.toString().padStart(places + 1, '0')
  return {
    integer: written.slice(0, -places),
    fraction: written.slice(-places).replace(/0+$/, ''),
    suffix: text.slice(at).replace(/\s+/g, ''),
  }
}

const digit = '[壹贰叁肆伍陆柒捌玖]'
const section = new RegExp(`^零?(?:(${digit})仟)?零?(?:(${digit})佰)?零?(?:(${digit}?)(拾))?零?(${digit})?零?$`)
const amount = /^([^元角分整]*?)(元)?(?:零?(.)角)?(?:零?(.)分)?整?$/
const simplified: Readonly<Record<string, string>> = {
  貳: '贰',
  參: '叁',
  陸: '陆',
  圆: '元',
  圓: '元',
  正: '整',
  億: '亿',
  萬: '万',
}

/** 大写金额 in 元, with 角 and 分. */
function readFormal(text: string): SpelledNumber | null {
  const normal = text.replace(/\s+/g, '').replace(/[貳參陸圆圓正億萬]/g, (written) => simplified[written] ?? written)
  const found = amount.exec(normal)
  if (found === null) return null
  const [, whole = '', yuan, tenths, hundredths] = found
  const integer = whole === '' ? (yuan === undefined ? 0n : null) : formalInteger(whole)
  const cents = [tenths, hundredths].map((sign) => (sign === undefined ? 0 : digitOf(sign)))
  const isOpen = yuan === undefined && whole !== '' && (tenths ?? hundredths) !== undefined
  if (integer === null || isOpen || cents.some((cent) => cent < 0)) return null
  return { integer: integer.toString(), fraction: cents.join('').replace(/0+$/, ''), suffix: '' }
}

function digitOf(sign: string): number {
  return '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
}

function formalInteger(text: string): bigint | null {
  if (text === '零') return 0n
  const [, hundredMillions = '', tenThousands = '', ones = ''] = /^(?:(.+)亿)?(?:(.+)万)?(.*)$/.exec(text) ?? []
  let sum = 0n
  for (const group of [hundredMillions, tenThousands, ones]) {
    const value = group === '' ? 0 : sectionValue(group)
    if (value === null) return null
    sum = sum * 10_000n + BigInt(value)
  }
  return sum
}

function sectionValue(text: string): number | null {
  const found = section.exec(text)
  if (found === null) return null
  const [, thousands, hundreds, tens, ten, ones] = found
  // 壹佰叁 is 103 to one reader and 130 to another.
  if (ones !== undefined && ten === undefined && (thousands ?? hundreds) !== undefined && !text.includes('零')) return null
  const of = (sign: string | undefined) => (sign === undefined || sign === '' ? 0 : digitOf(sign))
  return of(thousands) * 1000 + of(hundreds) * 100 + (ten === undefined ? 0 : (tens === '' ? 1 : of(tens)) * 10) + of(ones)
}
