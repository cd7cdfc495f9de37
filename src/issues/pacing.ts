/** Awaited between two pieces of work: lets messages through every now and then. Rejects with AbortError once cancelled. */
export type Breathe = () => Promise<void>

const longestBlock = 200

export function createPacer(signal?: AbortSignal): Breathe {
  let last = Date.now()
  return async () => {
    if (signal?.aborted) throw new DOMException('labelling was cancelled', 'AbortError')
    if (Date.now() - last < longestBlock) return
    await new Promise((resolve) => setTimeout(resolve, 0))
    last = Date.now()
  }
}
