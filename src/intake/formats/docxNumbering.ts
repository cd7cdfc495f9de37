import { type Attributes, attribute, readXml } from './xml'

/** Numbers that a word processor works out and shows before a paragraph: (一), 1., ①. They are nowhere in its text. */

interface Level {
  start: number
  format: string
  /** (%1) or %1.%2 */
  text: string
  isLegal: boolean
}

interface List {
  readonly abstract: string
  /** Level -> number that it begins with again. */
  readonly restarts: Map<number, number>
}

export interface Numbering {
  /** What stands before the next paragraph of this list and level, empty for a bullet. */
  next(list: string, level: number): string
}

/** Levels of a list in the format. */
const deepest = 8

export function readNumbering(part: Uint8Array | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  if (part !== undefined) readLists(part, abstracts, lists)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function begin(list: string, { abstract, restarts }: List): (number | undefined)[] {
    const counter = counters.get(abstract) ?? []
    counters.set(abstract, counter)
    if (!begun.has(list)) {
      begun.add(list)
      for (const [level, start] of restarts) counter[level] = start - 1
    }
    return counter
  }

  return {
    next(id, level) {
      const list = lists.get(id)
      const levels = list === undefined ? undefined : abstracts.get(list.abstract)
      const own = levels?.get(level)
      if (list === undefined || levels === undefined || own === undefined || level > deepest) return ''
      const counter = begin(id, list)
      counter[level] = (counter[level] ?? own.start - 1) + 1
      counter.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        const upper = levels.get(at)
        return inFormat(counter[at] ?? upper?.start ?? 1, own.isLegal ? 'decimal' : (upper?.format ?? 'decimal'))
      })
      return /[A-Za-z\d]$/.test(text) ? `${text} ` : text
    },
  }
}

function readLists(part: Uint8Array, abstracts: Map<string, Map<number, Level>>, lists: Map<string, List>): void {
  let levels: Map<number, Level> | null = null
  let level: Level | null = null
  let list: { id: string; abstract: string; restarts: Map<number, number> } | null = null
  let overridden = 0
  const numberOf = (attributes: Attributes, name: string) => Number(attribute(attributes, name) ?? 0)
  readXml(part, {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? ''
      if (name === 'abstractNum') {
        levels = new Map()
        abstracts.set(attribute(attributes, 'abstractNumId') ?? '', levels)
      } else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '', isLegal: false }
        // A level of an override replaces the one of all lists that share it: close enough for a number that is only shown.
        const aim = levels ?? (list === null ? undefined : abstracts.get(list.abstract))
        aim?.set(numberOf(attributes, 'ilvl'), level)
      } else if (name === 'num') list = { id: attribute(attributes, 'numId') ?? '', abstract: '', restarts: new Map() }
      else if (name === 'abstractNumId' && list !== null) list.abstract = value
      else if (name === 'lvlOverride') overridden = numberOf(attributes, 'ilvl')
      else if (name === 'startOverride') list?.restarts.set(overridden, Number(value))
      else if (level === null) return
      else if (name === 'start') level.start = Number(value)
      else if (name === 'numFmt') level.format = value
      else if (name === 'lvlText') level.text = value
      else if (name === 'isLgl') level.isLegal = true
    },
    close(name) {
      if (name === 'abstractNum') levels = null
      if (name === 'lvl') level = null
      if (name !== 'num' || list === null) return
      lists.set(list.id, list)
      list = null
    },
    text() {},
  })
}

const digits = '〇一二三四五六七八九'
const formal = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'

function inFormat(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counted(value, digits, '十', '百')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, formal, '拾', '佰')
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('')
    case 'ideographTraditional':
      return stems[(value - 1) % 10] ?? String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
      return format === 'upperLetter' ? letter.toUpperCase() : letter
    }
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    default:
      return String(value)
  }
}

/** 十二, 二十, 一百零三: up to 999, as far as a list of a report goes. */
function counted(value: number, names: string, ten: string, hundred: string): string {
  if (value < 1 || value > 999) return String(value)
  const name = (digit: number) => names[digit] ?? ''
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const upper = hundreds === 0 ? '' : name(hundreds) + hundred
  const isBareTen = tens === 1 && hundreds === 0 && ten === '十'
  const middle = tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : (isBareTen ? '' : name(tens)) + ten
  return upper + middle + (ones === 0 ? '' : name(ones))
}

function roman(value: number): string {
  const signs: readonly (readonly [string, number])[] = [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ]
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [sign, worth] of signs) {
    for (; rest >= worth; rest -= worth) text += sign
  }
  return text
}
