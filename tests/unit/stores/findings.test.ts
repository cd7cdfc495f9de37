import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FindingMark } from '../../../src/domain/findingState'
import { useDataset } from '../../../src/stores/dataset'
import { type Decision, type StandingFinding, useFindings } from '../../../src/stores/findings'
import { fakeWorkspace } from './fakeWorkspace'

beforeEach(() => setActivePinia(createPinia()))

const finding = (no: number, budget = 400): StandingFinding => ({
  check: 'C013',
  group: '金额勾稽',
  severity: '错误',
  relation: 'v_eval',
  evalId: `21900${no}:2023:DEPT`,
  deptCode: `21900${no}`,
  fiscalYear: 2023,
  rowKey: `21900${no}:2023:DEPT`,
  message: '需核实。',
  evidence: { budget_initial: budget },
  no,
  key: JSON.stringify(['C013', `21900${no}:2023:DEPT`, `21900${no}:2023:DEPT`]),
  standing: { state: 'OPEN', note: '', mark: null, reopened: null },
})

const returned: Decision = { state: 'RETURNED', note: '', who: '李四', when: '2024-04-20' }

/** Three findings; `found.list` is what the next import would find. */
async function opened() {
  const found = { list: [finding(1), finding(2), finding(3)] as readonly StandingFinding[] }
  const handed: (readonly FindingMark[])[] = []
  let revision = 1
  const { workspace } = fakeWorkspace({
    sources: [{ file: 'a.csv', rows: 1 }],
    findings: async () => found.list,
    mark: async (marks) => {
      handed.push(marks)
      revision += 1
      return revision
    },
  })
  const dataset = useDataset()
  dataset.connect(async () => workspace)
  await dataset.workspace()
  const findings = useFindings()
  await vi.waitFor(() => expect(findings.list).toHaveLength(found.list.length))
  return { findings, found, handed, dataset, workspace }
}

const states = (findings: ReturnType<typeof useFindings>) => findings.list.map((one) => one.standing.state)

describe('states of findings', () => {
  it('are set of many at once and taken back as one step', async () => {
    const { findings } = await opened()
    expect(findings.unprocessed).toBe(3)
    expect(findings.decide(findings.list.slice(0, 2), returned)).toBe(true)
    expect(states(findings)).toEqual(['RETURNED', 'RETURNED', 'OPEN'])
    expect(findings.unprocessed).toBe(1)
    expect(findings.undo()).toBe(true)
    expect(states(findings)).toEqual(['OPEN', 'OPEN', 'OPEN'])
    expect(findings.redo()).toBe(true)
    expect(states(findings)).toEqual(['RETURNED', 'RETURNED', 'OPEN'])
  })

  it('go back to what each of them was, where they differed', async () => {
    const { findings } = await opened()
    findings.decide(findings.list.slice(0, 1), { ...returned, state: 'NOT_APPLICABLE' })
    findings.decide(findings.list, returned)
    findings.undo()
    expect(states(findings)).toEqual(['NOT_APPLICABLE', 'OPEN', 'OPEN'])
    findings.undo()
    expect(findings.undo()).toBe(false)
    expect(findings.state).toEqual([])
  })

  it('已说明 is refused without its explanation', async () => {
    const { findings } = await opened()
    expect(findings.decide(findings.list, { ...returned, state: 'EXPLAINED', note: '  ' })).toBe(false)
    expect(states(findings)).toEqual(['OPEN', 'OPEN', 'OPEN'])
    expect(findings.decide(findings.list, { ...returned, state: 'EXPLAINED', note: ' 含上年结转 ' })).toBe(true)
    expect(findings.list[0]?.standing.note).toBe('含上年结转')
  })

  it('leave each finding its own note where none is typed', async () => {
    const { findings } = await opened()
    findings.decide(findings.list.slice(0, 1), { ...returned, state: 'EXPLAINED', note: '含上年结转' })
    expect(findings.decide(findings.list, { ...returned, state: 'EXPLAINED', note: null })).toBe(false)
    expect(findings.decide(findings.list, { ...returned, note: null })).toBe(true)
    expect(findings.list.map((one) => one.standing.note)).toEqual(['含上年结转', '', ''])
  })

  it('are handed on once the hand rests, all of them, the last state alone', async () => {
    const { findings, handed } = await opened()
    findings.decide(findings.list.slice(0, 1), returned)
    findings.decide(findings.list.slice(0, 1), { ...returned, state: 'CORRECTED' })
    await vi.waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]?.map((mark) => mark.state)).toEqual(['CORRECTED'])
  })

  it('hold after a re-import where the evidence is unchanged, and are open again where it is not', async () => {
    const { findings, found, dataset, workspace } = await opened()
    findings.decide(findings.list, { ...returned, state: 'EXPLAINED', note: '含上年结转' })
    found.list = [finding(1), finding(2, 410)]
    const { facts } = workspace
    Object.defineProperty(workspace, 'facts', { value: { ...facts, revision: facts.revision + 1 } })
    dataset.refresh(workspace)
    await vi.waitFor(() => expect(findings.list).toHaveLength(2))
    expect(states(findings)).toEqual(['EXPLAINED', 'OPEN'])
    expect(findings.list[1]?.standing.reopened?.note).toBe('含上年结转')
  })

  it('come back out of a project as they went in, and what is no state is left out', async () => {
    const { findings, handed } = await opened()
    findings.decide(findings.list.slice(0, 2), returned)
    const kept: unknown = JSON.parse(JSON.stringify(findings.state))
    await findings.restore([])
    expect(states(findings)).toEqual(['OPEN', 'OPEN', 'OPEN'])
    await findings.restore([...(kept as unknown[]), { state: 'DONE' }, null])
    expect(states(findings)).toEqual(['RETURNED', 'RETURNED', 'OPEN'])
    expect(handed.at(-1)).toEqual(kept)
    expect(findings.canUndo).toBe(false)
  })
})
