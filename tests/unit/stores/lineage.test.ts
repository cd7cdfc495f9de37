import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LineageEvent } from '../../../src/domain/lineage'
import { useBasis } from '../../../src/stores/basis'
import { useDataset } from '../../../src/stores/dataset'
import { useLineage } from '../../../src/stores/lineage'
import { basisOf, useSettings } from '../../../src/stores/settings'
import type { DataSettings } from '../../../src/workspace/Platform'
import type { Workspace } from '../../../src/workspace/Workspace'
import { fakeWorkspace, noFacts } from './fakeWorkspace'

const renamed: LineageEvent = { type: 'RENAME', year: 2022, from: '101', to: '201', share: null }
const abolished: LineageEvent = { type: 'ABOLISH', year: 2023, from: '301', to: null, share: null }
const read: LineageEvent = { type: 'CREATE', year: 2021, from: null, to: '401', share: null, source: '部门沿革.csv' }

let kept: Map<string, string>
let asked: DataSettings[]

async function open(configure: Workspace['configure'] = async (settings) => asked.push(settings)) {
  setActivePinia(createPinia())
  const facts = { ...noFacts, lineage: [read, renamed] }
  const { workspace } = fakeWorkspace({ sources: [{ file: 'a.csv', rows: 1 }], configure, facts })
  useDataset().connect(async () => workspace)
  await useDataset().workspace()
  return useLineage()
}

beforeEach(() => {
  asked = []
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('部门沿革 of the user', () => {
  it('is computed into the data when it is applied, and is there when the page is opened anew', async () => {
    const lineage = await open()
    expect(await lineage.apply([renamed])).toBe(true)
    expect(asked.map((one) => one.lineage)).toEqual([[renamed]])
    expect((await open()).own).toEqual([renamed])
  })

  it('is taken back step by step, and put in again', async () => {
    const lineage = await open()
    await lineage.apply([renamed])
    await lineage.apply([renamed, abolished])
    await lineage.undo()
    expect(lineage.own).toEqual([renamed])
    await lineage.undo()
    expect([lineage.own, lineage.canUndo, lineage.canRedo]).toEqual([[], false, true])
    await lineage.redo()
    await lineage.redo()
    expect([lineage.own, lineage.canRedo]).toEqual([[renamed, abolished], false])
    expect(asked.map((one) => one.lineage?.length ?? 0)).toEqual([1, 2, 1, 0, 1, 2])
  })

  it('has no step of 撤销 for what changed nothing', async () => {
    const lineage = await open()
    await lineage.apply([])
    expect([asked.length, lineage.canUndo]).toEqual([0, false])
  })

  it('stays as it was where applying is cancelled', async () => {
    const lineage = await open(
      (_, hooks) =>
        new Promise((_done, fail) => {
          hooks?.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')))
        }),
    )
    const applied = lineage.apply([renamed])
    await new Promise((done) => setTimeout(done, 0))
    useBasis().cancel()
    expect(await applied).toBe(false)
    expect([lineage.own, lineage.canUndo]).toEqual([[], false])
  })

  it('leaves 恢复上次口径 to the schemes', async () => {
    const lineage = await open()
    const basis = useBasis()
    await basis.apply(basisOf({ scheme: 'GD5', schemeByYear: {} }))
    await lineage.apply([renamed])
    await basis.restore()
    expect([useSettings().all.scheme, lineage.own]).toEqual(['MOF2020', [renamed]])
    expect(basis.canRestore).toBe(true)
  })

  it('tells what came in files from what is its own', async () => {
    expect((await open()).fromFiles).toEqual([read])
  })

  it('is empty where what was kept is no lineage', async () => {
    kept.set('performance-desk.settings', JSON.stringify({ lineage: [{ type: 'RENAME', year: '去年' }] }))
    expect((await open()).own).toEqual([])
  })
})
