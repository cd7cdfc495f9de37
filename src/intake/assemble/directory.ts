import { normaliseName, regionsAgree, splitRegion, withoutLevel } from './names'

/** A code with a name that some source gives it. `listed`: a list of departments says so, full or short name. */
export interface NamedCode {
  readonly code: string
  readonly name: string
  readonly listed: boolean
}

export type Match =
  | { readonly kind: 'one'; readonly code: string }
  | { readonly kind: 'several'; readonly codes: readonly string[] }
  | { readonly kind: 'none' }

export interface Directory {
  /** DOMAIN 3: exact name, then without region prefix, then with 区/县/市 and short name. `year` decides between two codes of one name. */
  match(name: string, year: number | null): Match
}

interface Entry extends NamedCode {
  readonly bare: string
  /** Of all names of the code: 区总工会 is where 广州市从化区总工会 is. */
  readonly region: string
}

function index(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): ReadonlyMap<string, readonly Entry[]> {
  const made = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const list = made.get(key)
      if (list === undefined) made.set(key, [entry])
      else list.push(entry)
    }
  }
  return made
}

export function createDirectory(names: Iterable<NamedCode>, isActive: (code: string, year: number) => boolean): Directory {
  const placed = [...names].map((one) => ({ ...one, name: normaliseName(one.name), ...splitRegion(normaliseName(one.name)) }))
  const regions = new Map<string, string>()
  for (const { code, region } of placed) if (region.length > (regions.get(code) ?? '').length) regions.set(code, region)
  const entries = placed.map((one): Entry => ({ ...one, region: regions.get(one.code) ?? '' }))
  const byName = index(entries, (entry) => [entry.name])
  const byBare = index(entries, (entry) => [entry.bare])
  const byShort = index(entries, (entry) => [entry.bare, withoutLevel(entry.bare)])

  function decide(found: readonly Entry[], year: number | null): Match {
    const codes = [...new Set(found.map((entry) => entry.code))]
    const [first] = codes
    if (first === undefined) return { kind: 'none' }
    if (codes.length === 1) return { kind: 'one', code: first }
    const listed = new Set(found.filter((entry) => entry.listed).map((entry) => entry.code))
    const preferred = listed.size > 0 ? codes.filter((code) => listed.has(code)) : codes
    const active = year === null ? preferred : preferred.filter((code) => isActive(code, year))
    const [only, another] = preferred.length === 1 ? preferred : active
    if (only !== undefined && another === undefined) return { kind: 'one', code: only }
    return { kind: 'several', codes: codes.sort() }
  }

  return {
    match(written, year) {
      const name = normaliseName(written)
      const { region, bare } = splitRegion(name)
      const fits = (entry: Entry) => regionsAgree(entry.region, region)
      const steps = [
        byName.get(name) ?? [],
        (byBare.get(bare) ?? []).filter(fits),
        [bare, withoutLevel(bare)].flatMap((key) => byShort.get(key) ?? []).filter(fits),
      ]
      let several: Match = { kind: 'none' }
      for (const step of steps) {
        const match = decide(step, year)
        if (match.kind === 'one') return match
        if (several.kind === 'none') several = match
      }
      return several
    },
  }
}
