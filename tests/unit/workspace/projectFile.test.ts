import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../../src/domain/correction'
import type { FindingMark } from '../../../src/domain/findingState'
import { fingerprint } from '../../../src/workspace/fingerprint'
import type { Project, ProjectOutline } from '../../../src/workspace/Project'
import { readProject, writeProject } from '../../../src/workspace/projectFile'
import { projectLimits } from '../../../src/workspace/projectFileLayout'
import type { ReturnedEntry } from '../../../src/workspace/returnList'

const outline: ProjectOutline = { savedAt: '2026-03-02T08:30:00.000Z', files: 2, departments: 3, years: [2022, 2023] }

const correction: Correction = {
  table: 'funds',
  key: ['101-2023', '财政拨款'],
  column: 'budget_initial',
  value: 1200,
  was: 120,
  who: '张',
  when: '2026-03-01',
  why: '少写一个 0',
}

const mark: FindingMark = {
  check: 'C01',
  evalId: '101-2023',
  rowKey: '',
  evidence: { total: 90, parts: 88.5 },
  state: 'EXPLAINED',
  note: '四舍五入',
  who: '李',
  when: '2026-03-02',
}

const closed: ReturnedEntry = {
  source: '2023/资金.csv',
  table: 'funds',
  line: 3,
  rowText: '教育局,四百万',
  problems: [],
  deptCode: '101',
  deptName: '教育局',
  closedBy: '2023/资金.csv',
}

const project: Project = {
  files: [
    { name: '2023/资金.csv', bytes: strToU8('部门,预算数\n教育局,1200\n') },
    { name: '资金.csv', bytes: Uint8Array.of(0xff, 0xfe, 0, 1, 2), direct: true },
  ],
  choices: {
    '2023/资金.csv': { unit: '万元', columns: { 预算数: 'funds.budget_initial', 备注: null } },
    '*': { encoding: 'gb18030' },
  },
  settings: {
    scheme: 'GD5',
    schemeByYear: { 2023: 'MOF2020' },
    schemeByRecord: { '101-2023': 'MOF2020' },
    lineage: [],
    corrections: [correction],
    labels: [{ text: '预算编制不够细化', kind: 'ISSUE', labels: ['BUDGET_PREP'] }],
  },
  notes: { peerLists: [{ name: '街道', codes: ['101', '102'] }], yearNotes: [{ year: 2022, text: '换用新表' }] },
  closed: [closed],
  marks: [mark],
  link: { y: '2022-2023', v: '1' },
}

const written = () => writeProject(project, outline)

/** The file again with some entries other than they were; `null` takes one out. */
async function changed(entries: Readonly<Record<string, Uint8Array | null>>): Promise<Uint8Array> {
  const all = { ...unzipSync(await written()), ...entries }
  return zipSync(Object.fromEntries(Object.entries(all).filter(([, bytes]) => bytes !== null)) as Record<string, Uint8Array>)
}

async function changedManifest(change: (manifest: Record<string, unknown>) => void): Promise<Uint8Array> {
  const manifest = JSON.parse(strFromU8(unzipSync(await written())['manifest.json'] ?? new Uint8Array()))
  change(manifest)
  const { outline, entries, files } = manifest
  manifest.check = await fingerprint(JSON.stringify({ outline, entries, files }))
  return changed({ 'manifest.json': strToU8(JSON.stringify(manifest)) })
}

async function faultOf(bytes: Uint8Array | Promise<Uint8Array>) {
  const found = await readProject(await bytes)
  return found.ok ? null : [found.fault.code, ...Object.values(found.fault.params)]
}

describe('a project file', () => {
  it('gives back every byte, answer, setting, note, label and filter', async () => {
    expect(await readProject(await written())).toEqual({ ok: true, project, outline })
  })

  it('is the same twice', async () => {
    expect(await written()).toEqual(await written())
  })

  it('holds the files as they were given, under names that say what they are', async () => {
    const entries = unzipSync(await written())
    expect(Object.keys(entries).sort()).toEqual(
      ['files/0001-资金.csv', 'files/0002-资金.csv', 'manifest.json', 'state.json', '说明.txt'].sort(),
    )
    expect(strFromU8(entries['files/0001-资金.csv'] ?? new Uint8Array())).toContain('教育局,1200')
  })

  it('keeps an empty project and a file of several stretches', async () => {
    const long = new Uint8Array((3 << 20) + 7).map((_, at) => at % 251)
    const both: Project = {
      ...project,
      files: [
        { name: '空.csv', bytes: new Uint8Array() },
        { name: '长.csv', bytes: long },
      ],
    }
    const found = await readProject(await writeProject(both, outline))
    expect(found.ok && found.project.files.map((file) => file.bytes.length)).toEqual([0, (3 << 20) + 7])
    expect(found.ok && Buffer.compare(found.project.files[1]?.bytes ?? new Uint8Array(), long)).toBe(0)
  })

  it('stops where it is cancelled', async () => {
    const cancelled = AbortSignal.abort()
    await expect(writeProject(project, outline, cancelled)).rejects.toThrow('aborted')
    await expect(readProject(await written(), cancelled)).rejects.toThrow('aborted')
  })

  it('leaves out keys of answers that would reach into every object', async () => {
    const state =
      '{"choices":{"__proto__":{"unit":"元"}},"settings":{"scheme":"GD5","schemeByYear":{}},"closed":[],"notes":{"peerLists":[],"yearNotes":[]},"marks":[],"link":{}}'
    const bytes = strToU8(state)
    const sha256 = await fingerprint(bytes)
    const whole = await changedManifest((manifest) => {
      const entries = manifest.entries as object[]
      manifest.entries = [{ name: 'state.json', size: bytes.length, sha256 }, ...entries.slice(1)]
    })
    const found = await readProject(zipSync({ ...unzipSync(whole), 'state.json': bytes }))
    expect(found.ok && Object.keys(found.project.choices)).toEqual([])
    expect(({} as { unit?: string }).unit).toBeUndefined()
  })
})

describe('a project file is not opened where', () => {
  it('it is no zip, or the zip of something else', async () => {
    expect(await faultOf(strToU8('部门,预算数\n'))).toEqual(['notProject'])
    expect(await faultOf(new Uint8Array())).toEqual(['notProject'])
    expect(await faultOf(zipSync({ '资金.csv': strToU8('a') }))).toEqual(['notProject'])
  })

  it('it was cut off, wherever', async () => {
    const whole = await written()
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await faultOf(whole.subarray(0, Math.floor(whole.length * share)))).toEqual(['cutOff'])
    }
  })

  it('a later version of the page wrote it', async () => {
    const newer = changedManifest((manifest) => {
      manifest.version = 2
    })
    expect(await faultOf(newer)).toEqual(['newer', 2, 1])
  })

  it('one byte of a file is another', async () => {
    expect(await faultOf(changed({ 'files/0001-资金.csv': strToU8('部门,预算数\n教育局,1300\n') }))).toEqual([
      'altered',
      '2023/资金.csv',
    ])
  })

  it('a byte anywhere in the archive is another', async () => {
    const whole = await written()
    for (let at = 0; at < whole.length; at += 23) {
      const other = whole.slice()
      other[at] = (other[at] ?? 0) ^ 0x41
      const found = await readProject(other)
      // A byte that says nothing (a time, an attribute) may change; what is in it may not.
      if (found.ok) expect(found).toEqual({ ok: true, project, outline })
    }
  })

  it('an entry is missing, or there is one more', async () => {
    expect(await faultOf(changed({ 'files/0002-资金.csv': null }))).toEqual(['missing', 'files/0002-资金.csv'])
    expect(await faultOf(changed({ 'state.json': null }))).toEqual(['missing', 'state.json'])
    expect(await faultOf(changed({ 'files/0003-x.csv': strToU8('x') }))).toEqual(['extra', 'files/0003-x.csv'])
  })

  it.each(['../../x.csv', '/etc/x', 'C:/x.csv', 'files\\..\\x.csv', 'files/../../x.csv'])('an entry is called %s', async (name) => {
    expect(await faultOf(changed({ [name]: strToU8('x') }))).toEqual(['path', name])
  })

  it('its parts are not what they should be', async () => {
    const noOutline = changedManifest((manifest) => {
      manifest.outline = { savedAt: 'gestern', files: 2, departments: 3, years: [] }
    })
    expect(await faultOf(noOutline)).toEqual(['unreadable', 'manifest.outline.savedAt'])
    const noHash = changedManifest((manifest) => {
      manifest.files = [{ name: 'x.csv', path: 'files/x', size: 1, sha256: 'abc' }]
    })
    expect(await faultOf(noHash)).toEqual(['unreadable', 'manifest.files.0.sha256'])
    const renamed = strFromU8(unzipSync(await written())['manifest.json'] ?? new Uint8Array()).replace('2023/资金', '2024/资金')
    expect(await faultOf(changed({ 'manifest.json': strToU8(renamed) }))).toEqual(['altered', 'manifest.json'])
  })

  it('it declares more than a page can hold: nothing is inflated', async () => {
    const bomb = zipSync({ 'manifest.json': strToU8('{}'), 'files/0001-x.csv': new Uint8Array(64) })
    // The declared size in the directory of the archive: 24 bytes into the record of the last entry.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    let record = bomb.length - 4
    while (view.getUint32(record, true) !== 0x02014b50) record -= 1
    view.setUint32(record + 24, 0xfffffff0, true)
    expect(await faultOf(bomb)).toEqual(['tooLarge', projectLimits.bytes >> 20])
  })
})
