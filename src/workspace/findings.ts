// 勾稽核对 of the data at hand: what the rules find under the user's settings, and what a person has decided of it.
import type { CheckSettings, Finding } from '../checks/Check'
import { evidenceCells } from '../checks/evidence'
import { flaggedEvaluations, runChecks } from '../checks/run'
import { type FindingMark, findingKey, keepsDoubtful, type Standing, standingOf } from '../domain/findingState'
import type { Row } from '../domain/row'
import type { Engine } from '../engine/Engine'
import { tableText } from '../engine/load'
import { checks } from '../reference/checks'

export interface StandingFinding extends Finding {
  /** Place in the list of all findings; another after the next check. */
  readonly no: number
  /** `findingKey`: the same after a re-import. */
  readonly key: string
  readonly standing: Standing
}

/** Every rule over the derived tables, consequences of a root cause left out. */
export const findAll = (engine: Engine, settings: CheckSettings): Promise<readonly Finding[]> => runChecks(engine, checks, settings)

export function withStandings(findings: readonly Finding[], marks: readonly FindingMark[]): readonly StandingFinding[] {
  const byKey = new Map(marks.map((mark) => [findingKey(mark), mark]))
  return findings.map((finding, no) => {
    const key = findingKey(finding)
    return { ...finding, no, key, standing: standingOf(finding, byKey.get(key)) }
  })
}

/**
 * Fills `findings`, that views ask of, and `flagged`, so that 排除待核实记录 can leave records out whose amounts are doubtful
 * (DOMAIN 6.8).
 */
export async function loadFindings(engine: Engine, findings: readonly StandingFinding[]): Promise<void> {
  const doubtful = flaggedEvaluations(findings.filter((finding) => keepsDoubtful(finding.standing.state)))
  const flagged = doubtful.map((evalId) => ({ eval_id: evalId }))
  await engine.load('flagged', tableText('flagged', flagged))
  await engine.load('findings', tableText('findings', findings.map(rowOf)))
}

function rowOf(finding: StandingFinding): Row {
  const { state, note, mark } = finding.standing
  return {
    finding_no: finding.no,
    eval_id: finding.evalId,
    dept_code: finding.deptCode,
    fiscal_year: finding.fiscalYear,
    check_id: finding.check,
    check_group: finding.group,
    severity: finding.severity,
    state,
    message: finding.message,
    figures: evidenceCells(finding)
      // A sentence as written ends before the sign that parts the values.
      .map((cell) => `${cell.label} ${cell.text.replace(/[。；]+$/, '')}`)
      .join('；'),
    note: note === '' ? null : note,
    marked: mark === null ? null : `${mark.who} ${mark.when}`.trim(),
  }
}
