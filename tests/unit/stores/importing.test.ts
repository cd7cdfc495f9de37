import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDataset } from '../../../src/stores/dataset'
import { useImporting } from '../../../src/stores/importing'
import { fakeWorkspace, previewOf, sourceFile } from './fakeWorkspace'

beforeEach(() => setActivePinia(createPinia()))

function opened(override: Parameters<typeof fakeWorkspace>[0] = {}) {
  const { workspace, calls } = fakeWorkspace(override)
  useDataset().connect(async () => workspace)
  return { workspace, calls, importing: useImporting(), dataset: useDataset() }
}

describe('an import', () => {
  it('shows what was read before anything is in', async () => {
    const { importing, dataset } = opened()
    await importing.read([sourceFile('甲.csv')])
    expect(importing.preview?.files.map((file) => file.source)).toEqual(['甲.csv'])
    expect(dataset.sources).toEqual([])
  })

  it('is in after it was confirmed, and the import is over', async () => {
    const { importing, dataset } = opened()
    await importing.read([sourceFile('甲.csv')])
    expect(await importing.accept()).toBe(true)
    expect(dataset.sources.map((source) => source.file)).toEqual(['甲.csv'])
    expect(importing.isOpen).toBe(false)
    expect(importing.outcome?.files).toHaveLength(1)
  })

  it('takes more files beside those given, one of the same name in place of the first', async () => {
    const { importing, calls } = opened()
    await importing.read([sourceFile('甲.csv'), sourceFile('乙.csv')])
    await importing.read([sourceFile('甲.csv')])
    expect(calls).toEqual(['preview 甲.csv,乙.csv', 'preview 乙.csv,甲.csv'])
  })

  it('leaves everything as it was when reading is cancelled', async () => {
    const { importing, dataset } = opened({
      preview: (_files, _choices, hooks) =>
        new Promise((_done, fail) => {
          hooks?.signal?.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')))
        }),
    })
    const reading = importing.read([sourceFile('甲.csv')])
    await dataset.workspace()
    await importing.cancel()
    await reading
    expect(importing.busy).toBeNull()
    expect(importing.files).toEqual([])
    expect(importing.preview).toBeNull()
  })

  it('keeps an answer that is given while the one before is still read', async () => {
    const seen: unknown[] = []
    const { importing } = opened({
      preview: (files, choices, hooks) =>
        new Promise((done, fail) => {
          seen.push(choices)
          hooks?.signal?.addEventListener('abort', () => fail(new DOMException('cancelled', 'AbortError')))
          setTimeout(() => done(previewOf(files.map((file) => file.name))), 5)
        }),
    })
    await importing.read([sourceFile('甲.csv')])
    await Promise.all([importing.answer(['甲.csv'], 'unit', '元'), importing.answer(['甲.csv'], 'year', '2021')])
    expect(importing.choices).toEqual({ '甲.csv': { unit: '元', year: 2021 } })
    expect(seen.at(-1)).toEqual({ '甲.csv': { unit: '元', year: 2021 } })
  })

  it('gives the whole import up when nothing is being read', async () => {
    const { importing, calls } = opened()
    await importing.read([sourceFile('甲.csv')])
    await importing.cancel()
    expect(calls).toEqual(['preview 甲.csv', 'discard'])
    expect(importing.isOpen).toBe(false)
  })

  it('keeps the former reading when a later one fails', async () => {
    let fails = false
    const { importing } = opened({
      async preview(files) {
        if (fails) throw new Error('the worker died')
        return previewOf(files.map((file) => file.name))
      },
    })
    await importing.read([sourceFile('甲.csv')])
    fails = true
    await expect(importing.read([sourceFile('乙.csv')])).rejects.toThrow('the worker died')
    expect(importing.files.map((file) => file.name)).toEqual(['甲.csv'])
    expect(importing.busy).toBeNull()
  })

  it('tells that the invented district makes room for real files', async () => {
    const { importing, calls } = opened()
    await importing.read([sourceFile('示例.csv', true)])
    expect(importing.replacesSample).toBe(false)
    await importing.accept()
    await importing.read([sourceFile('甲.csv')])
    expect(importing.replacesSample).toBe(true)
    await importing.accept()
    expect(calls.slice(2)).toEqual(['preview 甲.csv', 'accept'])
  })

  it('asks whether a corrected file replaces the one of its name', async () => {
    const { importing } = opened({
      preview: async (files) =>
        previewOf(
          files.map((file) => file.name),
          { replaces: ['甲.csv'] },
        ),
    })
    await importing.read([sourceFile('甲.csv'), sourceFile('乙.csv')])
    expect(importing.undecided).toEqual(['甲.csv'])
    importing.replace(['甲.csv'])
    expect(importing.undecided).toEqual([])
  })

  it('takes both copies of a file under names of their own, with the answers given for the new one', async () => {
    const { importing, calls } = opened()
    await importing.read([sourceFile('甲.csv'), sourceFile('甲 (2).csv')])
    await importing.answer(['甲.csv'], 'unit', '元')
    await importing.keepBoth(['甲.csv'])
    expect(calls.at(-1)).toBe('preview 甲 (3).csv,甲 (2).csv')
    expect(importing.choices).toEqual({ '甲 (3).csv': { unit: '元' } })
  })
})
