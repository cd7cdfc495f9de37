// The selection as a link: `#/overview?y=2021-2023&d=101,102&v=1`. One table of fields; a field of its own for every filter.
import { readCondition } from './condition'
import { type EnumId, enums } from './schema/enums'
import { emptySelection, type FilterKey, type Selection } from './selection'

export type SelectionQuery = Readonly<Record<string, string>>

export interface ReadSelection {
  readonly selection: Selection
  /** Keys and values (`t=FOO`) that were not understood and are left out. */
  readonly ignored: readonly string[]
}

export interface ReadHash extends ReadSelection {
  /** `overview`; null where the hash names none. */
  readonly page: string | null
}

const version = '1'

interface Field<K extends FilterKey = FilterKey> {
  readonly key: string
  readonly filter: K
  /** Null where the value is the empty selection's. */
  write(value: Selection[K]): string | null
  /** The value and what of the text was not understood. */
  read(text: string): { readonly value: Selection[K]; readonly strange: readonly string[] }
}

const fields: readonly Field[] = [
  field('y', 'years', { write: yearsText, read: readYears }),
  listField('d', 'departments', () => true),
  listField('t', 'departmentTypes', isCodeOf('dept_type')),
  listField('b', 'sizeBands', isWord),
  listField('o', 'financeOffices', () => true),
  choiceField('a', 'fundAxis', isCodeOf('fund_axis')),
  listField('f', 'fundTypes', isCodeOf('fund_source')),
  listField('l', 'indicatorLevels', isLevel),
  listField('c', 'issueCategories', isWord),
  choiceField('p', 'peerGroup', (text) => /^([A-Z_]+|\*)\/([A-Z]+(-[A-Z]+)*|\*)$/.test(text)),
  listField('e', 'peers', () => true),
  listField('q', 'conditions', (text) => readCondition(text) !== null),
  listField('r', 'reviewConditions', (text) => readCondition(text) !== null),
  choiceField('g', 'regradeBy', isWord),
  field('s', 'evalScope', {
    write: (scope) => (scope === 'DEPT' ? null : scope),
    read: (text) => ({ value: text === 'PROJECT' ? 'PROJECT' : 'DEPT', strange: strangeOf(text, isCodeOf('eval_scope')) }),
  }),
  field('x', 'excludeFlagged', {
    write: (excluded) => (excluded ? '1' : null),
    read: (text) => ({ value: text === '1', strange: strangeOf(text, (one) => one === '1' || one === '0') }),
  }),
  field('w', 'compareWith', {
    write: (mode) => (mode === emptySelection.compareWith ? null : (mode ?? 'none')),
    read: (text) => {
      const mode = text === 'lastYear' || text === 'peers' || text === 'target' ? text : null
      const strange = mode === null && text !== 'none' ? [text] : []
      return { value: strange.length > 0 ? emptySelection.compareWith : mode, strange }
    },
  }),
]

/** Only what differs from the empty selection, and `v` where there is something. */
export function toQuery(selection: Selection): SelectionQuery {
  const written = fields.flatMap(({ key, filter, write }) => {
    const text = write(selection[filter])
    return text === null ? [] : [[key, text] as const]
  })
  return written.length === 0 ? {} : Object.fromEntries([...written, ['v', version]])
}

/** Never fails. Of a key given several times the first counts. */
export function fromQuery(query: Readonly<Record<string, unknown>>): ReadSelection {
  const ignored: string[] = []
  let selection = emptySelection
  for (const [key, given] of Object.entries(query)) {
    const value = Array.isArray(given) ? given[0] : given
    const known = fields.find((one) => one.key === key)
    if (key === 'v' && value === version) continue
    if (known === undefined || typeof value !== 'string') {
      ignored.push(key === 'v' ? `v=${String(value)}` : key)
      continue
    }
    const { value: read, strange } = known.read(value)
    selection = { ...selection, [known.filter]: read }
    ignored.push(...strange.map((one) => `${key}=${one}`))
  }
  return { selection, ignored }
}

export function toHash(selection: Selection, page = 'overview'): string {
  const query = Object.entries(toQuery(selection)).map(([key, text]) => `${key}=${escaped(text, /[%&#=+?\s]/g)}`)
  return `#/${page}${query.length === 0 ? '' : `?${query.join('&')}`}`
}

/** Takes `#/overview?y=2023`, `/overview?y=2023`, `?y=2023` and `y=2023`. Never fails. */
export function fromHash(hash: string): ReadHash {
  const [path = '', ...rest] = hash.replace(/^#/, '').split('?')
  const bare = rest.length === 0 && path.includes('=')
  const page = bare ? null : path.replace(/^\/|\/$/g, '') || null
  const pairs = (bare ? path : rest.join('?')).split('&').filter((pair) => pair !== '')
  const query: Record<string, string> = {}
  for (const pair of pairs) {
    const [key = '', ...value] = pair.split('=')
    query[key] ??= unescaped(value.join('='))
  }
  return { page, ...fromQuery(query) }
}

function field<K extends FilterKey>(key: string, filter: K, access: Pick<Field<K>, 'write' | 'read'>): Field {
  return { key, filter, ...access } as unknown as Field
}

type ListKey =
  | 'departments'
  | 'departmentTypes'
  | 'sizeBands'
  | 'financeOffices'
  | 'fundTypes'
  | 'indicatorLevels'
  | 'issueCategories'
  | 'peers'
  | 'conditions'
  | 'reviewConditions'

function listField(key: string, filter: ListKey, isKnown: (item: string) => boolean): Field {
  return field(key, filter, {
    write: (items) => (items.length === 0 ? null : items.map((item) => escaped(item, /[%,]/g)).join(',')),
    read: (text) => {
      const items = [...new Set(text.split(',').map(unescaped))].filter((item) => item !== '')
      return { value: items.filter(isKnown), strange: items.filter((item) => !isKnown(item)) }
    },
  })
}

function choiceField(key: string, filter: 'fundAxis' | 'peerGroup' | 'regradeBy', isKnown: (text: string) => boolean): Field {
  return field(key, filter, {
    write: (value) => value,
    read: (text) => ({ value: isKnown(text) ? text : null, strange: strangeOf(text, isKnown) }),
  })
}

const strangeOf = (text: string, isKnown: (text: string) => boolean) => (isKnown(text) ? [] : [text])

function isCodeOf(id: EnumId): (text: string) => boolean {
  const codes = new Set(Object.keys(enums[id]))
  return (text) => codes.has(text)
}

function isWord(text: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(text)
}

function isLevel(text: string): boolean {
  const [first = '', second, ...more] = text.split('.')
  return isCodeOf('level1_category')(first) && (second === undefined || isCodeOf('level2_category')(second)) && more.length === 0
}

/** `2019,2021-2023`; two years running are written apart. */
function yearsText(years: readonly number[]): string | null {
  const runs: number[][] = []
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === year - 1) run.push(year)
    else runs.push([year])
  }
  if (runs.length === 0) return null
  return runs.map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(','))).join(',')
}

function readYears(text: string): { readonly value: readonly number[]; readonly strange: readonly string[] } {
  const years = new Set<number>()
  const strange: string[] = []
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [, from, to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to)]
    if (first >= 1990 && last <= 2099 && first <= last) for (let year = first; year <= last; year++) years.add(year)
    else strange.push(part)
  }
  return { value: [...years].sort((a, b) => a - b), strange }
}

/** Chinese stays readable: only what would be misread is escaped. */
const escaped = (text: string, signs: RegExp) => text.replace(signs, (sign) => encodeURIComponent(sign))

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
