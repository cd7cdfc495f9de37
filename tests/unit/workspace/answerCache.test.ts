import { describe, expect, it } from 'vitest'
import { createAnswerCache } from '../../../src/workspace/answerCache'

const query = (sql: string) => ({ sql, params: [] })

describe('answers kept for one revision of the data', () => {
  it('asks once when two cards ask the same at the same time', async () => {
    const cache = createAnswerCache(10)
    let asked = 0
    const ask = async () => [{ n: ++asked }]
    const [first, second] = await Promise.all([cache.get(query('a'), ask), cache.get(query('a'), ask)])
    expect(first).toBe(second)
    expect(asked).toBe(1)
  })

  it('does not keep a question that failed', async () => {
    const cache = createAnswerCache(10)
    await expect(cache.get(query('a'), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await cache.get(query('a'), async () => [{ n: 2 }])).toEqual([{ n: 2 }])
  })

  it('forgets the oldest above its limit, and everything when the data change', async () => {
    const cache = createAnswerCache(2)
    let asked = 0
    const ask = async () => [{ n: ++asked }]
    for (const sql of ['a', 'b', 'c', 'a']) await cache.get(query(sql), ask)
    expect(asked).toBe(4)
    cache.clear()
    await cache.get(query('a'), ask)
    expect(asked).toBe(5)
  })

  it('ends a question only when every card that asked has gone on', async () => {
    const cache = createAnswerCache(10)
    let ended = false
    const ask = (signal: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          ended = true
          reject(new DOMException('aborted', 'AbortError'))
        })
      })
    const [one, other] = [new AbortController(), new AbortController()]
    const first = cache.get(query('a'), ask, one.signal)
    const second = cache.get(query('a'), ask, other.signal)
    one.abort()
    await expect(first).rejects.toThrow('aborted')
    expect(ended).toBe(false)
    other.abort()
    await expect(second).rejects.toThrow('aborted')
    expect(ended).toBe(true)
    expect(await cache.get(query('a'), async () => [{ n: 1 }])).toEqual([{ n: 1 }])
  })
})
