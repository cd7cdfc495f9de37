import { normaliseName, regionsAgree, splitRegion, withoutLevel } from './names'

/** 区教育局（本级） and 区教育局 are one department to their own people. */
const bracketed = /[(（][^()（）]*[)）]$/
const ending = /(?:委员会|办公室|管理局|服务中心|中心|局|委|办|处|所|站|院|会|馆|部)$/
/** 第一中学 and 第十一中学 are never one school. */
const ordinal = /第[\d一二三四五六七八九十]+|[\d一二三四五六七八九十]+(?=[中小]学?|幼|号|院)/g

interface Name {
  readonly region: string
  readonly bare: string
  /** What it is in charge of: 教育 of 示例区教育局. */
  readonly core: string
  readonly ordinals: string
}

function nameOf(written: string): Name {
  const name = normaliseName(written)
  const { region, bare } = splitRegion(name)
  const own = withoutLevel(bare.replace(bracketed, '') || bare)
  const core = own.replace(ending, '')
  return { region, bare: own, core: core.length >= 2 ? core : own, ordinals: (name.match(ordinal) ?? []).join() }
}

/** 发改 in 发展和改革, 人社 in 人力资源和社会保障: how a bureau shortens names. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short[0] !== long[0]) return false
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

const pairsOf = (text: string) => new Set([...text].slice(1).map((character, at) => `${text[at]}${character}`))

/** Of the pairs of characters of both, the share that they have in common. */
function commonShare(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const common = [...a].filter((pair) => b.has(pair)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** 0: not alike; up to 4: the same but for region, level and ending. */
function likeness(one: Name, other: Name): number {
  if (one.ordinals !== other.ordinals || !regionsAgree(one.region, other.region)) return 0
  if (one.core === other.core) return 4
  const [short, long] = one.core.length < other.core.length ? [one.core, other.core] : [other.core, one.core]
  if (short.length >= 2 && long.includes(short)) return 3
  if (isShortFor(short, long)) return 2
  const share = short.length >= 3 ? commonShare(one.bare, other.bare) : 0
  return share >= 0.6 ? share : 0
}

/**
 * What a written name may mean, nearest first: for a person to choose from, never taken by itself (DOMAIN 3). The function
 * that is returned answers for any number of names.
 */
export function nearNames<Known extends { readonly name: string }>(
  known: readonly Known[],
): (written: string, most?: number) => readonly Known[] {
  const names = known.map((one) => nameOf(one.name))
  return (written, most = 3) => {
    const name = nameOf(written)
    const found = names.flatMap((other, at) => {
      const alike = likeness(name, other)
      return alike === 0 ? [] : [{ at, alike, apart: Math.abs(other.core.length - name.core.length) }]
    })
    found.sort((a, b) => b.alike - a.alike || a.apart - b.apart || a.at - b.at)
    return found.slice(0, most).flatMap(({ at }) => known[at] ?? [])
  }
}
