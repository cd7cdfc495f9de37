import { type Engine, EngineError } from '../engine/Engine'

export interface LivingEngine {
  /** `work` on the engine; where that died or fell silent, once more on the one that took its place. */
  use<T>(work: (target: Engine) => Promise<T>): Promise<T>
  onRestart(listener: (state: 'restarting' | 'restarted') => void): void
  close(): Promise<void>
}

/** A dead or silent engine is replaced by another that `refill` fills. */
export function livingEngine(open: () => Promise<Engine>, refill: (target: Engine) => Promise<void>): LivingEngine {
  let engine = open()
  let tell: (state: 'restarting' | 'restarted') => void = () => undefined

  async function restart(): Promise<Engine> {
    tell('restarting')
    const next = await open()
    await refill(next)
    tell('restarted')
    return next
  }

  return {
    /** Of several questions that the same engine died of, the first sees to the restart. */
    async use(work) {
      const used = engine
      try {
        return await work(await used)
      } catch (fault) {
        if (!(fault instanceof EngineError) || !/^engine\.(died|silent)$/.test(fault.code)) throw fault
        if (engine === used) engine = restart()
        return work(await engine)
      }
    },
    onRestart(listener) {
      tell = listener
    },
    async close() {
      await (await engine).close()
    },
  }
}
