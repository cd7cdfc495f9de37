// A district of 60 departments and five years with one fault for each of the 68 rules, streaks, copied texts and missing reports
// in its exports, and clean otherwise: what is found is what is planted, no more and no less.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection, type Selection } from '../../src/domain/selection'
import { checks } from '../../src/reference/checks'
import type { StandingFinding } from '../../src/workspace/findings'
import type { Workspace } from '../../src/workspace/Workspace'
import { workspaceWith } from '../support/nodeWorkspace'
import { years } from '../support/planted/departments'
import { plantedDistrict } from '../support/planted/district'

const planted = plantedDistrict()
const everything: Selection = { ...emptySelection, years: [...years] }
const context = { locale: 'zh-CN', moneyUnit: '万元', width: 1136, theme: 'light', forExport: true } as const

let workspace: Workspace
let findings: readonly StandingFinding[]
let missing: readonly string[]

beforeAll(async () => {
  const imported = await workspaceWith(planted.files)
  workspace = imported.workspace
  expect(imported.preview.files.every((file) => file.status === 'ok')).toBe(true)
  expect(imported.preview.returned).toEqual([])
  findings = await workspace.findings(everything)
  missing = await notReported()
})
afterAll(() => workspace.close())

/** `code year`, as the table of 报送进度 shows it. */
async function notReported(): Promise<readonly string[]> {
  const answer = await workspace.answer('submission-progress', everything, context)
  const { columns = [], rows = [] } = answer?.table ?? {}
  return rows
    .filter((row) => row.kind === undefined)
    .flatMap(({ key, cells }) =>
      cells.flatMap((cell, at) => (cell.text === '未报' ? [`${key?.department} ${columns[at]?.id}`] : [])),
    )
}

/** As the district lists what it expects: the rule, the record, and the row where the rule looks at rows. */
const saidOf = ({ check, evalId, rowKey }: StandingFinding) =>
  [check, evalId, ...(rowKey === evalId ? [] : [rowKey.replace(/^.*#/, '')])].join(' ')

interface Measured {
  readonly kind: string
  readonly planted: number
  readonly found: number
  readonly precision: number
  readonly recall: number
}

function measured(kind: string, expected: readonly string[], found: readonly string[]): Measured {
  const right = found.filter((one) => expected.includes(one)).length
  return {
    kind,
    planted: expected.length,
    found: found.length,
    precision: found.length === 0 ? 1 : right / found.length,
    recall: expected.length === 0 ? 1 : right / expected.length,
  }
}

const names: Readonly<Record<string, string>> = { C059: '连续出现', C060: '照抄上年', C061: '与其他部门雷同', C067: '迟报' }

describe('the planted district', () => {
  it('has every rule among its faults, each at a place of its own', () => {
    expect(new Set(planted.findings.map((one) => one.slice(0, 4)))).toEqual(new Set(checks.map((check) => check.id)))
    expect(new Set(planted.findings).size).toBe(planted.findings.length)
  })

  it('is found out: precision and recall are 1.000 for each kind', () => {
    const said = findings.map(saidOf)
    const of = (list: readonly string[], id: string) => list.filter((one) => one.startsWith(id))
    const table = [
      ...checks.map(({ id, title }) => measured(`${id} ${names[id] ?? title['zh-CN']}`, of(planted.findings, id), of(said, id))),
      measured('未报', planted.missing, missing),
    ]
    const lines = table.map(
      (row) =>
        `${String(row.planted).padStart(7)} ${String(row.found).padStart(6)} ${row.precision.toFixed(3).padStart(10)} ${row.recall.toFixed(3).padStart(7)}  ${row.kind}`,
    )
    process.stdout.write(`\nplanted  found  precision  recall  kind\n${lines.join('\n')}\n`)
    // Cells decide all of it, but for the categories behind a streak: they are read from sentences that nothing was learned from.
    expect([...said].sort()).toEqual([...planted.findings].sort())
    expect([...missing].sort()).toEqual([...planted.missing].sort())
    expect(table.filter((row) => row.precision < 1 || row.recall < 1)).toEqual([])
  })

  it('counts the streak of the renamed department on from its former code', () => {
    const own = findings.filter((one) => one.check === 'C059' && one.deptCode === '401059')
    expect(own.map((one) => [one.fiscalYear, /连续(\d)年/.exec(one.message)?.[1]])).toEqual([
      [2021, '2'],
      [2022, '3'],
    ])
  })
})
