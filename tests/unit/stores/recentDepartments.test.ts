import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useRecentDepartments } from '../../../src/stores/recentDepartments'
import { useSelection } from '../../../src/stores/selection'

let kept: Map<string, string>

function open() {
  setActivePinia(createPinia())
  return { recent: useRecentDepartments(), selection: useSelection() }
}

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('departments chosen lately', () => {
  it('come back with the last first, also when the page is opened anew', async () => {
    const { recent, selection } = open()
    for (const chosen of [['101'], ['101', '102'], ['103']]) {
      selection.set('departments', chosen)
      await nextTick()
    }
    expect(recent.codes).toEqual(['103', '102', '101'])
    expect(open().recent.codes).toEqual(['103', '102', '101'])
  })

  it('leave a long list out, and never grow beyond eight', async () => {
    const { recent, selection } = open()
    selection.set('departments', ['1', '2', '3', '4', '5', '6'])
    await nextTick()
    selection.set('departments', ['a', 'b', 'c'])
    await nextTick()
    expect(recent.codes).toEqual(['c', 'b', 'a', '6', '5', '4', '3', '2'])
    selection.set('departments', ['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    await nextTick()
    expect(recent.codes).toHaveLength(8)
    expect(recent.codes[0]).toBe('c')
  })
})
