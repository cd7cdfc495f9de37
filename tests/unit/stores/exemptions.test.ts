import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exemption } from '../../../src/domain/exemption'
import { useDataset } from '../../../src/stores/dataset'
import { useExemptions } from '../../../src/stores/exemptions'
import { basisOf, dataSettingsOf, initialSettings, settingsFrom } from '../../../src/stores/settings'
import type { DataSettings } from '../../../src/workspace/Platform'
import { checkState } from '../../../src/workspace/projectState'
import { fakeWorkspace } from './fakeWorkspace'

const founding: Exemption = { code: '107', year: 2023, reason: '机构筹建中' }
const secret: Exemption = { code: '205', year: 2022, reason: '涉密' }

let kept: Map<string, string>
let asked: DataSettings[]

async function open() {
  setActivePinia(createPinia())
  const { workspace } = fakeWorkspace({
    sources: [{ file: 'a.csv', rows: 1 }],
    configure: async (settings) => asked.push(settings),
  })
  useDataset().connect(async () => workspace)
  await useDataset().workspace()
  return useExemptions()
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

describe('免报 of the user', () => {
  it('is computed into the data, and is there when the page is opened anew', async () => {
    const exemptions = await open()
    expect(await exemptions.add({ ...founding, reason: ' 机构筹建中 ' })).toBe(true)
    expect(asked.map((one) => one.exemptions)).toEqual([[founding]])
    expect((await open()).all).toEqual([founding])
  })

  it('has one reason for a department and year, the latest years first', async () => {
    const exemptions = await open()
    await exemptions.add(secret)
    await exemptions.add(founding)
    await exemptions.add({ ...secret, reason: '单列' })
    expect(exemptions.all).toEqual([founding, { ...secret, reason: '单列' }])
  })

  it('is taken back step by step, and a change of nothing is no step', async () => {
    const exemptions = await open()
    await exemptions.add(founding)
    await exemptions.add(founding)
    await exemptions.remove('107', 2023)
    expect(exemptions.all).toEqual([])
    await exemptions.undo()
    expect(exemptions.all).toEqual([founding])
    await exemptions.undo()
    expect(exemptions.all).toEqual([])
    expect(exemptions.canUndo).toBe(false)
  })

  it('goes with the settings into the project and back, and what is none is refused', () => {
    const settings = dataSettingsOf({ ...basisOf({ scheme: 'MOF2020', schemeByYear: {} }), exemptions: [founding] })
    expect(basisOf(settings).exemptions).toEqual([founding])
    const state = { choices: {}, settings, notes: { peerLists: [], yearNotes: [] }, closed: [], marks: [], link: {} }
    expect(checkState(state)).toMatchObject({ ok: true, value: { settings: { exemptions: [founding] } } })
    const broken = { ...state, settings: { ...settings, exemptions: [{ code: '107', year: '2023' }] } }
    expect(checkState(broken)).toMatchObject({ ok: false, place: 'settings.exemptions.0' })
    expect(settingsFrom({ exemptions: [{ code: 7 }] }, initialSettings).exemptions).toEqual([])
  })
})
