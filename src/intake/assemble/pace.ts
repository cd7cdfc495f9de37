/** Called every few thousand records: lets a waiting cancel arrive, and stops there. */
export type Pace = () => Promise<void>

export function createPace(signal: AbortSignal | undefined): Pace {
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal?.aborted === true) throw new DOMException('import cancelled', 'AbortError')
  }
}
