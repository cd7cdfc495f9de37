import type { Confirmed } from '../domain/ownLabels'
import { normaliseText, strip } from './normalise'

export type { Confirmed } from '../domain/ownLabels'

export interface Nearest {
  readonly confirmed: Confirmed
  /** Jaccard of the 3-grams, 0 to 1. */
  readonly likeness: number
  /** What both texts have in common. */
  readonly shared: ReadonlySet<string>
}

export interface ConfirmedIndex {
  /** The most alike of the confirmed texts, if it is at least that alike; of equals the newest. */
  nearest(text: string, atLeast: number): Nearest | null
}

const gramSize = 3

/** Last year's sentence with another number or comma is the same sentence. */
function gramsOf(text: string): Set<string> {
  const letters = strip(normaliseText(text)).replace(/[\p{P}\p{S}\d]/gu, '')
  const grams = new Set<string>()
  for (let at = 0; at + gramSize <= letters.length; at++) grams.add(letters.slice(at, at + gramSize))
  return grams
}

/** `confirmed`: newest last. */
export function indexConfirmed(confirmed: readonly Confirmed[]): ConfirmedIndex {
  const sets = confirmed.map((one) => gramsOf(one.text))
  const holders = new Map<string, number[]>()
  sets.forEach((grams, id) => {
    for (const gram of grams) {
      const known = holders.get(gram)
      if (known === undefined) holders.set(gram, [id])
      else known.push(id)
    }
  })

  return {
    nearest(text, atLeast) {
      if (holders.size === 0) return null
      const grams = gramsOf(text)
      const common = new Map<number, number>()
      for (const gram of grams) for (const id of holders.get(gram) ?? []) common.set(id, (common.get(id) ?? 0) + 1)
      let best = -1
      let likeness = 0
      for (const [id, count] of common) {
        const own = count / (grams.size + (sets[id]?.size ?? 0) - count)
        if (own < atLeast || own < likeness || (own === likeness && id < best)) continue
        best = id
        likeness = own
      }
      const found = confirmed[best]
      const shared = new Set([...grams].filter((gram) => sets[best]?.has(gram)))
      return found === undefined ? null : { confirmed: found, likeness, shared }
    },
  }
}
