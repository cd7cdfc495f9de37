import { amountChecks } from '../checks/flagged'
import { flaggedEvaluations, runChecks } from '../checks/run'
import type { Engine } from '../engine/Engine'
import { tableText } from '../engine/load'
import { checks } from '../reference/checks'

const onAmounts = checks.filter((check) => amountChecks.has(check.id))

/** Runs the checks on amounts and fills `flagged`, so that 排除待核实记录 can leave these records out (DOMAIN 6.8). */
export async function flagRecords(engine: Engine): Promise<void> {
  const findings = await runChecks(engine, onAmounts, {})
  const rows = flaggedEvaluations(findings).map((evalId) => ({ eval_id: evalId }))
  await engine.load('flagged', tableText('flagged', rows))
}
