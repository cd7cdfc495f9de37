import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WorkerLife } from '../../../src/platform/browser/workerLife'

/** A worker that answers when told to. */
class SilentWorker extends EventTarget {
  terminated = false
  terminate(): void {
    this.terminated = true
  }
}

let worker: SilentWorker
let life: WorkerLife
const never = () => new Promise<never>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  worker = new SilentWorker()
  life = new WorkerLife(worker as unknown as Worker, 15_000)
})
afterEach(() => vi.useRealTimers())

describe('a watched worker', () => {
  it('is ended after 15 s without a word, and whatever was asked is rejected', async () => {
    const first = expect(life.outlive(never, 'SELECT 1')).rejects.toMatchObject({ code: 'engine.silent', sql: 'SELECT 1' })
    const second = expect(life.outlive(never, 'SELECT 2')).rejects.toMatchObject({ code: 'engine.silent', sql: 'SELECT 2' })
    await vi.advanceTimersByTimeAsync(14_999)
    expect(worker.terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(worker.terminated).toBe(true)
    await Promise.all([first, second])
    await expect(life.outlive(async () => 1, 'SELECT 3')).rejects.toMatchObject({ code: 'engine.silent' })
  })

  it('may take longer as long as it says something', async () => {
    const asked = life.outlive(async () => new Promise<string>((resolve) => setTimeout(resolve, 60_000, 'done')), '')
    for (let second = 0; second < 60; second += 10) {
      await vi.advanceTimersByTimeAsync(10_000)
      worker.dispatchEvent(new Event('message'))
    }
    expect(await asked).toBe('done')
    expect(worker.terminated).toBe(false)
  })

  it('may say nothing where nothing is asked', async () => {
    expect(await life.outlive(async () => 1, '')).toBe(1)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(worker.terminated).toBe(false)
  })

  it('that dies rejects what was asked, and what is asked later, at once', async () => {
    const asked = expect(life.outlive(never, '')).rejects.toMatchObject({ code: 'engine.died' })
    worker.dispatchEvent(new Event('error'))
    await asked
    await expect(life.outlive(async () => 1, '')).rejects.toMatchObject({ code: 'engine.died' })
  })

  it('passes the fault of a question on and lives', async () => {
    await expect(life.outlive(() => Promise.reject(new TypeError('no')), '')).rejects.toThrow('no')
    expect(await life.outlive(async () => 2, '')).toBe(2)
  })
})
