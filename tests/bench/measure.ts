/** Milliseconds of one figure over its rounds. */
export interface Figure {
  readonly name: string
  readonly rounds: readonly number[]
}

export const medianOf = (rounds: readonly number[]): number => [...rounds].sort((a, b) => a - b)[rounds.length >> 1] ?? 0

/** Runs the tasks in turn, round after round, so that whatever else the machine does falls on all of them alike. */
export async function interleaved(
  rounds: number,
  tasks: Readonly<Record<string, (round: number) => Promise<void>>>,
): Promise<readonly Figure[]> {
  const taken = new Map(Object.keys(tasks).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const started = performance.now()
      await task(round)
      taken.get(name)?.push(performance.now() - started)
    }
  }
  return [...taken].map(([name, each]) => ({ name, rounds: each }))
}

export function print(figure: Figure): void {
  const text = (value: number) => value.toFixed(0).padStart(6)
  const { name, rounds } = figure
  process.stdout.write(
    `  ${name.padEnd(58)} ${text(Math.min(...rounds))} ${text(medianOf(rounds))} ${text(Math.max(...rounds))} ms\n`,
  )
}

/** Prints `what` as a ratio of medians; true where it is within `most`. */
export function ratio(
  what: string,
  own: Figure | undefined,
  reference: Figure | undefined,
  most = Number.POSITIVE_INFINITY,
): boolean {
  if (own === undefined || reference === undefined) return false
  const value = medianOf(own.rounds) / medianOf(reference.rounds)
  const bound = Number.isFinite(most) ? ` (must be <= ${most})${value <= most ? '' : '  MISSED'}` : ''
  process.stdout.write(`  => ${what}: ${value.toFixed(2)}${bound}\n`)
  return value <= most
}
