import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noNotes, type UserNotes } from '../../../src/domain/userNotes'
import { useDataset } from '../../../src/stores/dataset'
import { notesFrom, useUserNotes } from '../../../src/stores/userNotes'
import { fakeWorkspace } from './fakeWorkspace'

let told: UserNotes[]
let kept: Map<string, string>

function open(): ReturnType<typeof useUserNotes> {
  setActivePinia(createPinia())
  const annotate = (notes: UserNotes) => told.push(notes)
  useDataset().connect(async () => fakeWorkspace({ annotate }).workspace)
  return useUserNotes()
}

beforeEach(() => {
  told = []
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

const towns = { name: '沿江镇街', codes: ['601', '602', '603'] }

describe('what the user keeps beside the data', () => {
  it('reaches the workspace at each change, and is found again when the page is opened anew', async () => {
    const notes = open()
    await notes.savePeerList(towns)
    await notes.saveYearNote({ year: 2022, text: '改用新的自评表' })
    expect(told).toEqual([
      { peerLists: [towns], yearNotes: [] },
      { peerLists: [towns], yearNotes: [{ year: 2022, text: '改用新的自评表' }] },
    ])
    expect(open().current).toEqual(told.at(-1))
  })

  it('has one list of a name: the later departments stand where the former stood', async () => {
    const notes = open()
    await notes.savePeerList(towns)
    await notes.savePeerList({ name: '窗口单位', codes: ['101'] })
    await notes.savePeerList({ name: ' 沿江镇街 ', codes: ['601', '604', '601'] })
    expect(notes.current.peerLists).toEqual([
      { name: '沿江镇街', codes: ['601', '604'] },
      { name: '窗口单位', codes: ['101'] },
    ])
    await notes.removePeerList('沿江镇街')
    expect(notes.current.peerLists.map((one) => one.name)).toEqual(['窗口单位'])
  })

  it('gives a list another name in its place, and not one that is taken', async () => {
    const notes = open()
    await notes.savePeerList(towns)
    await notes.savePeerList({ name: '窗口单位', codes: ['101'] })
    expect(await notes.renamePeerList('沿江镇街', ' 沿江四镇 ')).toBe(true)
    expect(notes.current.peerLists.map((one) => one.name)).toEqual(['沿江四镇', '窗口单位'])
    expect(await notes.renamePeerList('沿江四镇', '窗口单位')).toBe(false)
    expect(await notes.renamePeerList('没有这个名单', '甲')).toBe(false)
    expect(notes.undoes).toBe('peerLists')
    await notes.undo()
    expect(notes.current.peerLists[0]).toEqual(towns)
  })

  it('keeps no list without a name or without departments', async () => {
    const notes = open()
    await notes.savePeerList({ name: '  ', codes: ['101'] })
    await notes.savePeerList({ name: '空名单', codes: [] })
    expect(notes.current).toEqual(noNotes)
    expect(notes.canUndo).toBe(false)
  })

  it('has one note a year, in the order of years; an emptied note is gone', async () => {
    const notes = open()
    await notes.saveYearNote({ year: 2023, text: '评分方案改为 2020 版' })
    await notes.saveYearNote({ year: 2021, text: '首次要求报送' })
    await notes.saveYearNote({ year: 2023, text: '评分方案调整' })
    expect(notes.current.yearNotes.map((one) => `${one.year} ${one.text}`)).toEqual(['2021 首次要求报送', '2023 评分方案调整'])
    await notes.saveYearNote({ year: 2021, text: ' ' })
    expect(notes.current.yearNotes.map((one) => one.year)).toEqual([2023])
  })

  it('takes changes back one after another; what changed nothing is no step', async () => {
    const notes = open()
    await notes.savePeerList(towns)
    await notes.savePeerList(towns)
    await notes.removePeerList('没有这个名单')
    await notes.removePeerList('沿江镇街')
    await notes.undo()
    expect(notes.current.peerLists).toEqual([towns])
    await notes.undo()
    expect(notes.current).toEqual(noNotes)
    expect(notes.canUndo).toBe(false)
    await notes.undo()
    expect(told).toHaveLength(4)
    expect(open().current).toEqual(noNotes)
  })

  it('works where the browser keeps nothing, and says so', async () => {
    vi.stubGlobal('localStorage', undefined)
    const notes = open()
    await notes.savePeerList(towns)
    expect(notes.current.peerLists).toEqual([towns])
    expect(notes.isKept).toBe(false)
  })

  it('takes what is usable of something kept by hand', () => {
    expect(notesFrom({ peerLists: [towns, { name: '', codes: [] }, null], yearNotes: [{ year: '2022', text: '甲' }, 7] })).toEqual({
      peerLists: [towns],
      yearNotes: [],
    })
    expect(notesFrom('text')).toEqual(noNotes)
  })
})
