import { EngineError } from '../../engine/Engine'

const ticksOfSilence = 5

/**
 * Watches a worker while something is asked of it. A worker that fails, or says nothing for `silentMs`, is ended, and whatever
 * was asked is rejected: AsyncDuckDB (1.32.0) would leave it pending for ever.
 */
export class WorkerLife {
  readonly #worker: Worker
  readonly #waiting = new Map<(fault: EngineError) => void, string>()
  #code: string | null = null
  #silentMs: number
  #ticks = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(worker: Worker, silentMs: number) {
    this.#worker = worker
    this.#silentMs = silentMs
    worker.addEventListener('message', () => {
      this.#ticks = 0
    })
    worker.addEventListener('error', (event) => {
      // Dealt with here: it would go on to the window as an uncaught error.
      event.preventDefault()
      this.end('engine.died')
    })
    worker.addEventListener('messageerror', () => this.end('engine.died'))
  }

  set silentMs(silentMs: number) {
    this.#silentMs = silentMs
  }

  /** The outcome of `ask`, or the end of the worker if that comes first. */
  async outlive<T>(ask: () => Promise<T>, sql: string): Promise<T> {
    if (this.#code !== null) throw new EngineError(this.#code, sql)
    let reject: (fault: EngineError) => void = () => undefined
    const ended = new Promise<never>((_, no) => {
      reject = no
    })
    this.#waiting.set(reject, sql)
    this.#watch()
    try {
      return await Promise.race([ask(), ended])
    } catch (fault) {
      if (fault instanceof EngineError && fault.code === 'engine.died') this.end('engine.died')
      throw fault
    } finally {
      this.#waiting.delete(reject)
      if (this.#waiting.size === 0) this.#rest()
    }
  }

  end(code: string): void {
    if (this.#code !== null) return
    this.#code = code
    this.#rest()
    this.#worker.terminate()
    for (const [reject, sql] of this.#waiting) reject(new EngineError(code, sql))
    this.#waiting.clear()
  }

  /** Nothing is asked: the next question starts a watch of its own. */
  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#ticks = 0
  }

  /**
   * Silence is counted in ticks, each set by the one before: while the page itself stalls (Chromium 86 for up to 28 s after the
   * engine starts) answers lie unread, and one long timer would take that for silence.
   */
  #watch(): void {
    if (this.#timer !== undefined) return
    const tick = () => {
      this.#timer = undefined
      this.#ticks += 1
      if (this.#ticks >= ticksOfSilence) this.end('engine.silent')
      else this.#timer = setTimeout(tick, this.#silentMs / ticksOfSilence)
    }
    this.#timer = setTimeout(tick, this.#silentMs / ticksOfSilence)
  }
}
