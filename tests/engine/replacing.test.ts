import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../src/intake/Reading'
import { nodePlatform } from '../../src/platform/node/platform'
import { openWorkspace } from '../../src/workspace/openWorkspace'
import type { DataSource } from '../../src/workspace/Project'
import type { Workspace } from '../../src/workspace/Workspace'
import { workspaceWith } from '../support/nodeWorkspace'

const file = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) })

const departments = file('部门名单.csv', '部门编码,部门名称\n101,教育局\n102,民政局\n')
const header = '部门编码,年度,全年预算数（万元）,全年执行数（万元）'
/** 民政局 has no amount that can be read: its row is returned. */
const faulty = file('汇总.csv', `${header}\n101,2023,100,90\n102,2023,四百万零几,80\n`)
const mended = file('汇总.csv', `${header}\n101,2023,100,90\n102,2023,200,80\n`)

/** What a project would hold of it. */
async function sourceOf(workspace: Workspace): Promise<DataSource> {
  const held = await workspace.held()
  const files = []
  for (const { size, sha256, ...about } of held.files) {
    const bytes = await workspace.heldBytes(sha256)
    expect(bytes?.length).toBe(size)
    files.push({ ...about, bytes: bytes ?? new Uint8Array() })
  }
  return { files, choices: held.choices, closed: held.closed, settings: { scheme: 'MOF2020', schemeByYear: {} } }
}

const stateOf = async (workspace: Workspace) => ({
  version: workspace.version,
  sources: workspace.sources,
  departments: workspace.facts.departments.map((one) => one.code),
  returned: (await workspace.returnList()).map((one) => [one.source, one.line, one.closedBy]),
})

describe('what the data were made of, put in place of all', () => {
  it('makes the same data again, with the rows that were returned and came in since', async () => {
    const { workspace } = await workspaceWith([departments, faulty])
    expect((await stateOf(workspace)).returned).toEqual([['汇总.csv', 3, null]])
    await workspace.preview([mended], {})
    await workspace.accept()
    const before = await stateOf(workspace)
    expect(before.returned).toEqual([['汇总.csv', 3, '汇总.csv']])
    const other = await openWorkspace(nodePlatform)
    expect(await other.replace(await sourceOf(workspace))).toMatchObject({ left: [] })
    expect(await stateOf(other)).toEqual(before)
    await Promise.all([workspace.close(), other.close()])
  })

  it('takes the place of what was in, and the import before cannot be called back', async () => {
    const { workspace } = await workspaceWith([departments])
    const { workspace: other } = await workspaceWith([
      file('部门名单.csv', '部门编码,部门名称\n201,卫健局\n202,文旅局\n203,林业局\n'),
    ])
    await workspace.replace(await sourceOf(other))
    expect(workspace.sources).toEqual([{ file: '部门名单.csv', rows: 3 }])
    expect(await stateOf(workspace)).toEqual(await stateOf(other))
    expect(await workspace.undoImport()).toBe(false)
    await Promise.all([workspace.close(), other.close()])
  })

  it('takes settings over with the data, or neither', async () => {
    const { workspace } = await workspaceWith([departments, mended])
    const source = await sourceOf(workspace)
    const before = await stateOf(workspace)
    const correction = {
      table: 'departments',
      key: ['101'],
      column: 'dept_name',
      value: '教育体育局',
      was: '教育局',
      who: '张',
      when: '2026-03-01',
      why: '更名',
    } as const
    const corrected: DataSource = { ...source, settings: { ...source.settings, corrections: [correction] } }
    const controller = new AbortController()
    const cancelled = workspace.replace(corrected, {
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === 'load') controller.abort()
      },
    })
    await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' })
    expect(await stateOf(workspace)).toEqual(before)
    expect(await workspace.corrections()).toEqual([])
    await workspace.replace(corrected)
    expect(await workspace.corrections()).toEqual(['applied'])
    expect(workspace.facts.departments.map((one) => one.name)).toContain('教育体育局')
    await workspace.close()
  })

  it('names the files of which nothing could be taken in', async () => {
    const { workspace } = await workspaceWith([departments])
    const source = await sourceOf(workspace)
    const odd = file('别的.csv', '甲,乙\n1,2\n')
    expect((await workspace.replace({ ...source, files: [...source.files, odd] })).left).toEqual(['别的.csv'])
    expect((await workspace.held()).files.map((one) => one.name)).toEqual(['部门名单.csv'])
    expect(await workspace.heldBytes('0'.repeat(64))).toBeNull()
    await workspace.close()
  })
})
