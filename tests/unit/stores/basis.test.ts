import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LineageEvent } from '../../../src/domain/lineage'
import { useBasis } from '../../../src/stores/basis'
import { useDataset } from '../../../src/stores/dataset'
import { dataSettingsOf, useSettings } from '../../../src/stores/settings'
import type { DataSettings } from '../../../src/workspace/Platform'
import type { Workspace } from '../../../src/workspace/Workspace'
import { fakeWorkspace } from './fakeWorkspace'

beforeEach(() => setActivePinia(createPinia()))

async function opened(configure: Workspace['configure']) {
  const { workspace } = fakeWorkspace({ sources: [{ file: 'a.csv', rows: 1 }], configure })
  useDataset().connect(async () => workspace)
  await useDataset().workspace()
  return { basis: useBasis(), settings: useSettings() }
}

const basisOf = (scheme: string, lineage: readonly LineageEvent[] = []) => ({
  scheme,
  schemeByYear: {},
  schemeByRecord: {},
  lineage,
  corrections: [],
  labels: [],
  cues: [],
  exemptions: [],
  acceptP: 0,
  checks: {},
})

describe('口径', () => {
  it('holds once the data are computed anew, and is taken back', async () => {
    const asked: DataSettings[] = []
    const { basis, settings } = await opened(async (next) => asked.push(next))
    expect(await basis.apply(basisOf('GD5'))).toBe(true)
    expect([settings.all.scheme, basis.canRestore]).toEqual(['GD5', true])
    expect(await basis.restore()).toBe(true)
    expect(settings.all.scheme).toBe('MOF2020')
    expect(asked.map((one) => one.scheme)).toEqual(['GD5', 'MOF2020'])
  })

  it('stays as it was where the change is cancelled', async () => {
    const { basis, settings } = await opened(
      (_, hooks) =>
        new Promise((_done, fail) => {
          hooks?.signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')))
        }),
    )
    const applied = basis.apply(basisOf('GD5'))
    await Promise.resolve()
    expect(basis.isApplying).toBe(true)
    await new Promise((done) => setTimeout(done, 0))
    basis.cancel()
    expect(await applied).toBe(false)
    expect([settings.all.scheme, basis.canRestore, basis.isApplying]).toEqual(['MOF2020', false, false])
  })

  it('stays as it was where computing fails, and says so', async () => {
    const { basis, settings } = await opened(() => Promise.reject(new Error('no room')))
    await expect(basis.apply(basisOf('GD5'))).rejects.toThrow('no room')
    expect(settings.all.scheme).toBe('MOF2020')
  })

  it('computes nothing where nothing is changed', async () => {
    let count = 0
    const { basis } = await opened(async () => ++count)
    expect(await basis.apply(basisOf('MOF2020'))).toBe(true)
    expect(count).toBe(0)
  })

  it('leaves the data version alone where no record is set singly', () => {
    expect(dataSettingsOf(basisOf('GD5'))).toEqual({ scheme: 'GD5', schemeByYear: {} })
  })
})

describe('检查规则', () => {
  const stricter = { C028: { thresholds: { low_rate: 0.9 } } }

  it('are settings like the schemes, kept in order and taken back by their own undo', async () => {
    const asked: DataSettings[] = []
    const { basis, settings } = await opened(async (next) => asked.push(next))
    expect(await basis.apply({ ...basisOf('MOF2020'), checks: stricter })).toBe(true)
    expect(settings.all.checks).toEqual(stricter)
    expect(asked.at(-1)?.checks).toEqual(stricter)
    // 撤销 of the schemes does not touch them.
    expect(basis.canRestore).toBe(false)
  })

  it('that change nothing leave the data version as it is', () => {
    expect('checks' in dataSettingsOf({ ...basisOf('MOF2020'), checks: {} })).toBe(false)
    expect('checks' in dataSettingsOf({ ...basisOf('MOF2020'), checks: { C028: { thresholds: { low_rate: 0.8 } } } })).toBe(false)
  })
})
