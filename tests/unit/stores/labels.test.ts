import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useDataset } from '../../../src/stores/dataset'
import { useLabels } from '../../../src/stores/labels'
import { useSettings } from '../../../src/stores/settings'
import type { DataSettings } from '../../../src/workspace/Platform'
import type { WaitingIssue } from '../../../src/workspace/Workspace'
import { fakeWorkspace } from './fakeWorkspace'

beforeEach(() => {
  setActivePinia(createPinia())
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const issue = (issueId: string, text: string): WaitingIssue => ({
  issueId,
  department: 'A',
  year: 2023,
  title: null,
  text,
  reason: 'other',
  proposed: [],
  quote: null,
  words: [],
  repeats: 0,
})

const waiting = [issue('1', '预算执行慢。'), issue('2', '资产没有入账。'), issue('3', '预算执行慢。')]

async function opened(configure: (next: DataSettings) => Promise<number> = async () => 1) {
  const { workspace } = fakeWorkspace({ sources: [{ file: 'a.csv', rows: 1 }], waiting: async () => waiting, configure })
  useDataset().connect(async () => workspace)
  await useDataset().workspace()
  const labels = useLabels()
  await vi.advanceTimersByTimeAsync(0)
  return { labels, settings: useSettings() }
}

const idsOf = (found: readonly WaitingIssue[]) => found.map((one) => one.issueId)

describe('请确认', () => {
  it('loses a sentence once it is answered, and its repeats with it; the data follow when the hand rests', async () => {
    const asked: DataSettings[] = []
    const { labels, settings } = await opened(async (next) => asked.push(next))
    expect(idsOf(labels.waiting)).toEqual(['1', '2', '3'])
    labels.confirm(issue('1', '预算执行慢。'), 'ISSUE', ['BUDGET_EXECUTION'])
    labels.confirm(issue('2', '资产没有入账。'), 'NOT_ISSUE', [])
    expect(idsOf(labels.waiting)).toEqual([])
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(600)
    expect(asked.map((one) => one.labels?.map(({ kind }) => kind))).toEqual([['ISSUE', 'NOT_ISSUE']])
    expect(settings.all.labels).toHaveLength(2)
    expect(labels.isBehind).toBe(false)
  })

  it('answers the same issue again instead of twice', async () => {
    const { labels } = await opened()
    labels.confirm(issue('1', '预算执行慢。'), 'ISSUE', ['BUDGET_EXECUTION'])
    labels.confirm(issue('1', '预算执行慢。'), 'ISSUE', [])
    expect(labels.current.labels).toEqual([{ text: '预算执行慢。', kind: 'ISSUE', labels: [], issue: '1' }])
  })

  it('takes back one step after the other', async () => {
    const { labels, settings } = await opened()
    labels.confirm(issue('1', '预算执行慢。'), 'NOT_ISSUE', [])
    labels.adopt({ cues: [{ category: 'BUDGET_EXECUTION', cue: '执行慢', weight: 5 }], acceptP: 0.7 })
    await vi.advanceTimersByTimeAsync(600)
    expect([settings.all.acceptP, settings.all.cues.length]).toEqual([0.7, 1])
    expect(labels.undo()).toBe(true)
    expect(labels.undo()).toBe(true)
    expect(labels.undo()).toBe(false)
    await vi.advanceTimersByTimeAsync(600)
    expect([settings.all.acceptP, settings.all.cues.length, settings.all.labels.length]).toEqual([0, 0, 0])
    expect(idsOf(labels.waiting)).toEqual(['1', '2', '3'])
  })

  it('takes the file’s word where it knows the same sentence', async () => {
    const { labels } = await opened()
    labels.confirm(issue('1', '预算执行慢。'), 'ISSUE', ['BUDGET_EXECUTION'])
    labels.confirm(issue('2', '资产没有入账。'), 'NOT_ISSUE', [])
    labels.take([{ text: '预算执行慢。', kind: 'ISSUE', labels: ['BUDGET_PREPARATION'] }])
    expect(labels.current.labels.map(({ text, labels: ids }) => [text, ids])).toEqual([
      ['资产没有入账。', []],
      ['预算执行慢。', ['BUDGET_PREPARATION']],
    ])
  })

  it('keeps what was decided while something else is computed, and puts it in force afterwards', async () => {
    let release: () => void = () => undefined
    const asked: DataSettings[] = []
    const { labels, settings } = await opened((next) => {
      asked.push(next)
      return asked.length > 1
        ? Promise.resolve(1)
        : new Promise((done) => {
            release = () => done(1)
          })
    })
    labels.confirm(issue('1', '预算执行慢。'), 'NOT_ISSUE', [])
    await vi.advanceTimersByTimeAsync(600)
    labels.confirm(issue('2', '资产没有入账。'), 'NOT_ISSUE', [])
    await vi.advanceTimersByTimeAsync(600)
    expect(asked).toHaveLength(1)
    release()
    await vi.advanceTimersByTimeAsync(1200)
    expect(asked.map((one) => one.labels?.length)).toEqual([1, 2])
    expect(settings.all.labels).toHaveLength(2)
    expect(labels.isBehind).toBe(false)
  })
})
