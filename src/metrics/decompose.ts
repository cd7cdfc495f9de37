// Why a ratio of sums moved: taken apart exactly into what its parts did (midpoint form of shift and share).

/** One part (a department, a fund line, a kind of indicator) in one year. */
export interface RatioPart {
  readonly key: string
  readonly num: number
  /** Above zero. */
  readonly den: number
}

export interface PartOfChange {
  readonly key: string
  /** `stays` in both years, `enters` only in the later, `leaves` only in the earlier. */
  readonly kind: 'stays' | 'enters' | 'leaves'
  readonly before: number | null
  readonly now: number | null
  /** Its own ratio moved: w̄ᵢ·Δrᵢ. Zero for those that enter or leave. */
  readonly rate: number
  /** Its share of the divisor moved: Δwᵢ·(r̄ᵢ − R̄). Zero for those that enter or leave. */
  readonly mix: number
  /** Measured against those that stay; zero for these. */
  readonly turnover: number
  /** The three together. */
  readonly effect: number
}

export interface ChangeInParts {
  readonly before: number
  readonly now: number
  readonly change: number
  readonly rate: number
  readonly mix: number
  readonly enters: number
  readonly leaves: number
  /** Largest effect first, by size. */
  readonly parts: readonly PartOfChange[]
}

interface Side {
  readonly ratio: number
  readonly den: number
}

const sideOf = (parts: readonly RatioPart[]): Side => {
  const den = parts.reduce((sum, part) => sum + part.den, 0)
  return { den, ratio: parts.reduce((sum, part) => sum + part.num, 0) / den }
}

/**
 * The change from `before` to `now` in parts that add up to it. Keys are unique within a year. Null where a year has no part, or
 * no key is in both: then there is nothing that those who enter or leave could be measured against.
 */
export function changeInParts(before: readonly RatioPart[], now: readonly RatioPart[]): ChangeInParts | null {
  const former = new Map(before.map((part) => [part.key, part]))
  const current = new Map(now.map((part) => [part.key, part]))
  const stayedThen = before.filter((part) => current.has(part.key))
  const stayedNow = now.filter((part) => former.has(part.key))
  if (stayedNow.length === 0) return null
  const [all0, all1, stay0, stay1] = [sideOf(before), sideOf(now), sideOf(stayedThen), sideOf(stayedNow)]
  const middle = (stay0.ratio + stay1.ratio) / 2
  const stays = stayedNow.map((part): PartOfChange => {
    const then = former.get(part.key) ?? part
    const [r0, r1, w0, w1] = [then.num / then.den, part.num / part.den, then.den / stay0.den, part.den / stay1.den]
    const rate = ((w0 + w1) / 2) * (r1 - r0)
    const mix = (w1 - w0) * ((r0 + r1) / 2 - middle)
    return { key: part.key, kind: 'stays', before: r0, now: r1, rate, mix, turnover: 0, effect: rate + mix }
  })
  const enters = now.filter((part) => !former.has(part.key)).map((part) => turned(part, 'enters', all1, stay1))
  const leaves = before.filter((part) => !current.has(part.key)).map((part) => turned(part, 'leaves', all0, stay0))
  return {
    before: all0.ratio,
    now: all1.ratio,
    change: all1.ratio - all0.ratio,
    rate: sum(stays.map((part) => part.rate)),
    mix: sum(stays.map((part) => part.mix)),
    enters: sum(enters.map((part) => part.effect)),
    leaves: sum(leaves.map((part) => part.effect)),
    parts: [...stays, ...enters, ...leaves].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.key < b.key ? -1 : 1)),
  }
}

function turned(part: RatioPart, kind: 'enters' | 'leaves', all: Side, stay: Side): PartOfChange {
  const own = part.num / part.den
  const against = (part.den / all.den) * (own - stay.ratio)
  const turnover = kind === 'enters' ? against : -against
  const sides = kind === 'enters' ? { before: null, now: own } : { before: own, now: null }
  return { key: part.key, kind, ...sides, rate: 0, mix: 0, turnover, effect: turnover }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
