/** Seeded random numbers. Every subject draws from a stream of its own, so that adding one leaves the others as they were. */

const seed = 20240315

function hash(text) {
  let value = 2166136261 ^ seed
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 16777619)
  return value >>> 0
}

/** A stream named by its parts: the same name gives the same numbers. */
export function stream(...name) {
  let state = hash(name.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low, high) => low + (high - low) * next()
  const whole = (low, high) => Math.floor(between(low, high + 1))
  const normal = () => next() + next() + next() + next() + next() + next() - 3
  return {
    next,
    between,
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)],
    /** About standard normal: six uniform numbers have a deviation of 0.707. */
    normal: () => normal() / 0.7071,
    exponential: (mean) => -Math.log(1 - next()) * mean,
    shuffle: (list) => {
      const copy = [...list]
      for (let index = copy.length - 1; index > 0; index--) {
        const other = Math.floor(next() * (index + 1))
        ;[copy[index], copy[other]] = [copy[other], copy[index]]
      }
      return copy
    },
  }
}

export const sampleSeed = seed

export const round = (value, digits) => Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`)
