import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/domain/errors'
import { fingerprint } from '../../../src/workspace/fingerprint'
import { createKeeper, type Saving } from '../../../src/workspace/keeper'
import { nameOf, partSize } from '../../../src/workspace/keptPieces'
import type { ProjectEntry, ProjectState } from '../../../src/workspace/Project'
import type { Generation, PartKey, ProjectStore } from '../../../src/workspace/ProjectStore'

/** A store in memory; `faulty` is asked before each part is put. */
function memoryStore(faulty: () => void = () => undefined) {
  const parts = new Map<string, { key: PartKey; bytes: Uint8Array }>()
  const generations = new Map<number, Generation>()
  let pointer = 0
  const found = () => ({ pointer, generations: [...generations.values()], parts: [...parts.values()].map((one) => one.key) })
  const store: ProjectStore = {
    read: async () => found(),
    part: async (key) => parts.get(nameOf(key))?.bytes ?? null,
    async putPart(key, bytes) {
      faulty()
      parts.set(nameOf(key), { key, bytes: bytes.slice() })
    },
    async change(decide) {
      const change = decide(found())
      if (change === null) return false
      pointer = change.pointer
      if (change.put !== null) generations.set(change.put.id, change.put)
      for (const id of change.dropGenerations) generations.delete(id)
      for (const key of change.dropParts) parts.delete(nameOf(key))
      return true
    },
  }
  return { store, parts, generations }
}

const state: ProjectState = {
  choices: {},
  settings: { scheme: 'MOF2020', schemeByYear: {} },
  closed: [],
  notes: { peerLists: [], yearNotes: [] },
  marks: [],
  link: {},
}

type Contents = Readonly<Record<string, Uint8Array>>

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function saving(work: string, contents: Contents, note = ''): Promise<Saving> {
  const entries: ProjectEntry[] = []
  const byHash = new Map<string, Uint8Array>()
  for (const [name, bytes] of Object.entries(contents)) {
    const sha256 = await fingerprint(bytes)
    byHash.set(sha256, bytes)
    entries.push({ name, size: bytes.length, sha256 })
  }
  return {
    work,
    outline: { savedAt: '2026-03-02T08:30:00.000Z', files: entries.length, departments: 2, years: [2023] },
    entries,
    state: { ...state, notes: { peerLists: [], yearNotes: note === '' ? [] : [{ year: 2023, text: note }] } },
    bytesOf: async (sha256) => byHash.get(sha256) ?? null,
  }
}

const noteIn = (project: ProjectState) => project.notes.yearNotes.map((one) => one.text).join()

describe('the work on this computer', () => {
  it('comes back with every file, answer and note', async () => {
    const { store } = memoryStore()
    const keeper = createKeeper(store)
    expect(await keeper.look()).toEqual([])
    const given = await saving('a', { '资金.csv': bytesOf('教育局,1200'), '空.csv': new Uint8Array() }, '换表')
    expect(await keeper.save(given)).toBe('saved')
    expect((await createKeeper(store).look()).map((one) => [one.work, one.outline.departments])).toEqual([['a', 2]])
    const { project, isFormer } = await createKeeper(store).load('a')
    expect(isFormer).toBe(false)
    expect(project.files).toEqual([
      { name: '资金.csv', bytes: bytesOf('教育局,1200') },
      { name: '空.csv', bytes: new Uint8Array() },
    ])
    expect(noteIn(project)).toBe('换表')
  })

  it('keeps a file of 16 MiB and one byte as two parts, and two equal files once', async () => {
    const { store, parts } = memoryStore()
    const keeper = createKeeper(store)
    const long = new Uint8Array(partSize + 1).fill(7)
    await keeper.save(await saving('a', { '甲.csv': long, '乙.csv': long.slice() }))
    expect([...parts.values()].map((one) => one.bytes.length)).toEqual([partSize, 1])
    const { project } = await keeper.load('a')
    expect(project.files.map((file) => file.bytes.length)).toEqual([partSize + 1, partSize + 1])
  })

  it('writes no file again where only a note was changed', async () => {
    let puts = 0
    const { store } = memoryStore(() => {
      puts += 1
    })
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '资金.csv': bytesOf('1') }))
    await keeper.save(await saving('a', { '资金.csv': bytesOf('1') }, '换表'))
    expect(puts).toBe(1)
    expect(noteIn((await keeper.load('a')).project)).toBe('换表')
  })

  it('has the state before the last and none older, and no parts that neither needs', async () => {
    const { store, parts, generations } = memoryStore()
    const keeper = createKeeper(store)
    for (const text of ['1', '2', '3']) await keeper.save(await saving('a', { '资金.csv': bytesOf(text) }))
    expect([...generations.keys()]).toEqual([2, 3])
    expect([...parts.values()].map((one) => new TextDecoder().decode(one.bytes))).toEqual(['2', '3'])
  })

  it('still has the work before when another is begun', async () => {
    const { store } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('旧', { '资金.csv': bytesOf('旧') }))
    for (const text of ['1', '2', '3']) await keeper.save(await saving('新', { '资金.csv': bytesOf(text) }))
    expect((await keeper.look()).map((one) => one.work)).toEqual(['新', '旧'])
    expect((await keeper.load('旧')).project.files[0]?.bytes).toEqual(bytesOf('旧'))
  })

  it('is gone once it was deleted', async () => {
    const { store, parts } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '资金.csv': bytesOf('1') }))
    expect(await keeper.forget()).toBe(true)
    expect([await keeper.look(), parts.size]).toEqual([[], 0])
    expect(await keeper.save(await saving('b', { '资金.csv': bytesOf('1') }))).toBe('saved')
  })
})

describe('nothing that was there is lost where', () => {
  it('the disk is full in the middle of a saving', async () => {
    let isFull = false
    let puts = 0
    const { store, parts } = memoryStore(() => {
      puts += 1
      if (isFull && puts > 2) throw new AppError('keeping.quota')
    })
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '甲.csv': bytesOf('甲') }))
    isFull = true
    await expect(
      keeper.save(await saving('a', { '甲.csv': bytesOf('甲'), '乙.csv': bytesOf('乙'), '丙.csv': bytesOf('丙') })),
    ).rejects.toMatchObject({ code: 'keeping.quota' })
    const { project } = await createKeeper(store).load('a')
    expect(project.files.map((file) => file.name)).toEqual(['甲.csv'])
    // 乙 had been put: it takes no place any more.
    expect(parts.size).toBe(1)
    isFull = false
    expect(await keeper.save(await saving('a', { '乙.csv': bytesOf('乙') }))).toBe('saved')
  })

  it('the page is closed before the parts are all there', async () => {
    const { store } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '甲.csv': bytesOf('甲') }))
    // What a page leaves that goes away after its first part.
    await store.putPart([await fingerprint('乙'), 0], bytesOf('乙'))
    expect((await createKeeper(store).load('a')).project.files.map((file) => file.name)).toEqual(['甲.csv'])
  })

  it.each([
    ['is another byte', (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, at) => (at === 0 ? byte ^ 1 : byte))],
    ['is cut off', (bytes: Uint8Array) => bytes.slice(1)],
    ['is gone', () => null],
  ])('a part of the last state %s: the state before is restored, and said to be', async (_, spoil) => {
    const { store, parts } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '资金.csv': bytesOf('旧') }))
    await keeper.save(await saving('a', { '资金.csv': bytesOf('新') }))
    const name = `${await fingerprint('新')} 0`
    const part = parts.get(name)
    const spoilt = spoil(part?.bytes ?? new Uint8Array())
    if (part === undefined || spoilt === null) parts.delete(name)
    else parts.set(name, { ...part, bytes: spoilt })
    const { project, isFormer } = await keeper.load('a')
    expect([isFormer, project.files[0]?.bytes]).toEqual([true, bytesOf('旧')])
  })

  it('the record of the last state was altered: the one before counts, and stays while another work is saved', async () => {
    const { store, generations } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '资金.csv': bytesOf('旧') }, '旧'))
    await keeper.save(await saving('a', { '资金.csv': bytesOf('新') }, '新'))
    const newest = generations.get(2)
    if (newest !== undefined) generations.set(2, { ...newest, text: newest.text.replace('"text":"新"', '"text":"假"') })
    const { project, isFormer } = await keeper.load('a')
    expect([isFormer, noteIn(project)]).toEqual([true, '旧'])
    expect((await keeper.look()).map((one) => one.work)).toEqual(['a'])
  })

  it('every state of it is spoilt: that is said', async () => {
    const { store, parts } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '资金.csv': bytesOf('旧') }))
    parts.clear()
    await expect(keeper.load('a')).rejects.toMatchObject({ code: 'keeping.damaged' })
  })

  it('a record is there that this version cannot read: it stays, and all parts with it', async () => {
    const { store, parts, generations } = memoryStore()
    const keeper = createKeeper(store)
    await store.putPart([await fingerprint('后来'), 0], bytesOf('后来'))
    generations.set(0, { id: 0, work: '后来', text: '{"version":9}', check: '' })
    for (const text of ['1', '2', '3']) await keeper.save(await saving('a', { '资金.csv': bytesOf(text) }))
    expect(generations.get(0)?.work).toBe('后来')
    expect(parts.has(`${await fingerprint('后来')} 0`)).toBe(true)
  })

  it('another window has saved since: this one saves and deletes nothing', async () => {
    const { store } = memoryStore()
    const [first, second] = [createKeeper(store), createKeeper(store)]
    await first.save(await saving('a', { '资金.csv': bytesOf('1') }))
    await second.look()
    await second.save(await saving('a', { '资金.csv': bytesOf('2') }))
    expect(await first.save(await saving('a', { '资金.csv': bytesOf('3') }))).toBe('taken')
    expect(await first.forget()).toBe(false)
    expect((await second.load('a')).project.files[0]?.bytes).toEqual(bytesOf('2'))
  })

  it('another window saves while the parts of this one are on their way', async () => {
    const { store } = memoryStore()
    const [first, second] = [createKeeper(store), createKeeper(store)]
    await first.save(await saving('a', { '资金.csv': bytesOf('1') }))
    await second.look()
    const slow = await saving('a', { '资金.csv': bytesOf('3') })
    const other = await saving('a', { '资金.csv': bytesOf('2') })
    const outcome = await first.save({
      ...slow,
      bytesOf: async (sha256) => {
        await second.save(other)
        return slow.bytesOf(sha256)
      },
    })
    expect(outcome).toBe('taken')
    expect((await second.load('a')).project.files[0]?.bytes).toEqual(bytesOf('2'))
  })

  it('the data are others before their files could be had', async () => {
    const { store } = memoryStore()
    const keeper = createKeeper(store)
    await keeper.save(await saving('a', { '资金.csv': bytesOf('1') }))
    const gone = { ...(await saving('a', { '资金.csv': bytesOf('2') })), bytesOf: async () => null }
    expect(await keeper.save(gone)).toBe('changed')
    expect((await keeper.load('a')).project.files[0]?.bytes).toEqual(bytesOf('1'))
  })
})
