import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../src/domain/errors'
import { useDataset } from '../../../src/stores/dataset'
import { useImporting } from '../../../src/stores/importing'
import { type KeepingTools, useKeeping } from '../../../src/stores/keeping'
import { useProject } from '../../../src/stores/project'
import { useUserNotes } from '../../../src/stores/userNotes'
import type { Keeper, Saving } from '../../../src/workspace/keeper'
import { fakeWorkspace, sourceFile } from './fakeWorkspace'

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => vi.useRealTimers())

function opened(parts: { readonly keeper?: Partial<Keeper>; readonly isFree?: boolean } = {}) {
  const { workspace, calls } = fakeWorkspace()
  useDataset().connect(async () => workspace)
  const saved: Saving[] = []
  let taken: () => Promise<void> = async () => undefined
  const keeper: Keeper = {
    look: async () => [],
    load: async () => {
      throw new AppError('keeping.damaged')
    },
    async save(saving) {
      saved.push(saving)
      return 'saved'
    },
    forget: async () => true,
    ...parts.keeper,
  }
  const tools: KeepingTools = {
    keeper,
    turn: {
      claim: async () => parts.isFree ?? true,
      takeOver: async () => undefined,
      onTaken(listener) {
        taken = listener
      },
    },
  }
  return { calls, saved, tools, keeping: useKeeping(), importing: useImporting(), loseTurn: () => taken() }
}

type Opened = ReturnType<typeof opened>

async function take({ importing }: Pick<Opened, 'importing'>, name: string, isSample = false): Promise<void> {
  await importing.read([sourceFile(name, isSample)])
  await importing.accept()
  await vi.advanceTimersByTimeAsync(2000)
}

const names = (saved: readonly Saving[]) => saved.map((one) => one.entries.map((entry) => entry.name).join())

describe('keeping', () => {
  it('saves some time after a change, several changes together, and nothing where nothing was changed', async () => {
    const all = opened()
    await all.keeping.start(async () => all.tools)
    await take(all, '甲.csv')
    expect([names(all.saved), all.keeping.state]).toEqual([['甲.csv'], 'saved'])
    await useUserNotes().saveYearNote({ year: 2022, text: '换' })
    await useUserNotes().saveYearNote({ year: 2022, text: '换表' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(all.saved.slice(1).map((one) => one.state.notes.yearNotes.map((note) => note.text))).toEqual([['换表']])
    all.keeping.saveSoon()
    await vi.advanceTimersByTimeAsync(2000)
    expect(all.saved).toHaveLength(2)
  })

  it('never keeps the sample, and begins another work once the data were cleared', async () => {
    const all = opened()
    await all.keeping.start(async () => all.tools)
    await take(all, '示例.csv', true)
    expect(all.saved).toEqual([])
    await useDataset().clear()
    await take(all, '甲.csv')
    await useDataset().clear()
    await vi.advanceTimersByTimeAsync(2000)
    await take(all, '乙.csv')
    expect(names(all.saved)).toEqual(['甲.csv', '乙.csv'])
    expect(new Set(all.saved.map((one) => one.work)).size).toBe(2)
  })

  it('says why it could not save, and saves again when there is room', async () => {
    let isFull = true
    const saved: Saving[] = []
    const save = async (saving: Saving) => {
      if (isFull) throw new AppError('keeping.quota')
      saved.push(saving)
      return 'saved' as const
    }
    const all = opened({ keeper: { save } })
    await all.keeping.start(async () => all.tools)
    await take(all, '甲.csv')
    expect([all.keeping.state, all.keeping.fault?.key]).toEqual(['failed', 'error.keeping.quota'])
    isFull = false
    await take(all, '乙.csv')
    expect([all.keeping.state, all.keeping.fault, names(saved)]).toEqual(['saved', null, ['甲.csv,乙.csv']])
  })

  it('saves nothing in a window that only reads, nor once another has saved', async () => {
    const second = opened({ isFree: false })
    await second.keeping.start(async () => second.tools)
    await take(second, '甲.csv')
    expect([second.saved, second.keeping.state]).toEqual([[], 'reading'])
    setActivePinia(createPinia())
    const overtaken = opened({ keeper: { save: async () => 'taken' } })
    await overtaken.keeping.start(async () => overtaken.tools)
    await take(overtaken, '甲.csv')
    expect(overtaken.keeping.state).toBe('reading')
  })

  it('hands over what is not saved yet before another window goes on', async () => {
    const all = opened()
    await all.keeping.start(async () => all.tools)
    await all.importing.read([sourceFile('甲.csv')])
    await all.importing.accept()
    await all.loseTurn()
    expect([names(all.saved), all.keeping.state]).toEqual([['甲.csv'], 'reading'])
  })

  it('takes data of its own along as another work when it takes over', async () => {
    const look = async () => [{ work: '旧', outline: { savedAt: '2026-03-02T08:30:00Z', files: 1, departments: 1, years: [2023] } }]
    const all = opened({ isFree: false, keeper: { look } })
    await all.keeping.start(async () => all.tools)
    expect(await all.keeping.takeOver()).toBe('旧')
    setActivePinia(createPinia())
    const busy = opened({ isFree: false, keeper: { look } })
    await busy.keeping.start(async () => busy.tools)
    await take(busy, '甲.csv')
    expect(await busy.keeping.takeOver()).toBeNull()
    await vi.advanceTimersByTimeAsync(2000)
    expect([names(busy.saved), busy.saved[0]?.work === '旧']).toEqual([['甲.csv'], false])
  })
})

describe('恢复上次工作', () => {
  it('that fails leaves what is in, and it is saved as before', async () => {
    const all = opened()
    await all.keeping.start(async () => all.tools)
    await take(all, '甲.csv')
    await expect(useProject().restore('旧')).rejects.toMatchObject({ code: 'keeping.damaged' })
    expect(useProject().isReplacing).toBe(false)
    expect(useDataset().sources.map((one) => one.file)).toEqual(['甲.csv'])
    await take(all, '乙.csv')
    expect(names(all.saved)).toEqual(['甲.csv', '甲.csv,乙.csv'])
  })
})
