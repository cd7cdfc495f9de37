import type { CheckSettings, Finding } from '../checks/Check'
import type { FindingMark } from '../domain/findingState'
import type { Selection } from '../domain/selection'
import type { Engine } from '../engine/Engine'
import { findingYears } from '../views/findingScope'
import type { DatasetFacts } from '../views/View'
import type { Ask } from './askTogether'
import { findAll, loadFindings, type StandingFinding, withStandings } from './findings'

/** What the rules found in the tables of an engine, with what a person decided of it; the engine's `findings` follow. */
export function standingFindings() {
  let marks: readonly FindingMark[] = []
  let found: readonly Finding[] = []
  let standing: readonly StandingFinding[] = []

  async function stand(target: Engine): Promise<void> {
    standing = withStandings(found, marks)
    await loadFindings(target, standing)
  }

  return {
    get all() {
      return standing
    },
    /** All rules over the tables that the engine holds. */
    async check(target: Engine, rules: CheckSettings | undefined): Promise<void> {
      found = await findAll(target, rules ?? {})
      await stand(target)
    },
    none(): void {
      found = standing = []
    },
    async mark(target: Engine, next: readonly FindingMark[]): Promise<void> {
      marks = next
      await stand(target)
    },
    /** Of the selected departments and years, the latest where none is chosen. */
    async of(selection: Selection, facts: DatasetFacts, ask: Ask, signal?: AbortSignal): Promise<readonly StandingFinding[]> {
      const years = findingYears(selection, facts)
      if (years.length === 0) return []
      const [rows = []] = await ask([{ metrics: ['finding_n'], by: ['finding'], years }], selection, signal)
      const inside = new Set(rows.map((row) => row.finding))
      return standing.filter((one) => inside.has(one.no))
    },
  }
}
