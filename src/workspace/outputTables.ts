import type { CheckSettings } from '../checks/Check'
import { findingsTable, runChecks } from '../checks/run'
import type { Cell, Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Engine, Query } from '../engine/Engine'
import { issueLabelTable, issueLinkTable, type LabelledIssue } from '../issues/label'
import { metricsOutput } from '../metrics/output/metricsOutput'
import { recurrenceQuery } from '../metrics/output/recurrence'
import { checks } from '../reference/checks'
import { returnWordings } from '../reference/returnWordings'
import { insideOf } from './insideOf'
import type { Dataset } from './Platform'

/** A file of BATCH.md as cells: header of ids, null where a cell stays empty. */
export interface OutputTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface OutputTables {
  /** Both scopes; consequences of a root cause left out (DOMAIN 10). */
  findings(selection: Selection, settings: CheckSettings): Promise<OutputTable>
  metrics(selection: Selection, settings: CheckSettings): Promise<OutputTable>
  issueLabels(selection: Selection): Promise<OutputTable>
  issueLinks(selection: Selection): Promise<OutputTable>
  recurrence(selection: Selection): Promise<OutputTable>
}

/** The tables that the batch writes of an engine filled from the dataset. */
export function outputTables(engine: Engine, dataset: Dataset): OutputTables {
  const ask = (query: Query) => engine.rows(query)

  async function findingsInside(selection: Selection, settings: CheckSettings) {
    const [found, isInside] = [await runChecks(engine, checks, settings), await insideOf(selection, ask)]
    return found.filter((finding) => isInside(finding.deptCode, finding.fiscalYear))
  }

  async function evaluations(): Promise<ReadonlyMap<Cell, Row>> {
    const intake = await dataset.intake()
    return new Map(intake?.records.evaluations.map((row) => [row.eval_id ?? null, row]))
  }

  /** Labelled issues of the selected departments and years. */
  async function issuesInside(selection: Selection): Promise<readonly LabelledIssue[]> {
    const [labels, intake, isInside] = [await dataset.labels(), await dataset.intake(), await insideOf(selection, ask)]
    const byId = await evaluations()
    const evaluationOf = new Map(intake?.records.issues.map((row) => [row.issue_id, byId.get(row.eval_id ?? null)]))
    const categories = new Set<string>(selection.issueCategories)
    return (labels?.details ?? []).filter(({ issueId, decision }) => {
      if (categories.size > 0 && !decision.labels.some((label) => categories.has(label.category))) return false
      const evaluation = evaluationOf.get(issueId)
      return evaluation !== undefined && isInside(evaluation.dept_code, evaluation.fiscal_year)
    })
  }

  return {
    async findings(selection, settings) {
      return findingsTable(await findingsInside(selection, settings), returnWordings)
    },
    async metrics(selection, settings) {
      const intake = await dataset.intake()
      const byId = await evaluations()
      const found = await findingsInside(selection, settings)
      const findings = found.filter((finding) => byId.get(finding.evalId)?.eval_scope === selection.evalScope)
      const { header, rows } = await metricsOutput(ask, selection, { lineage: intake?.records.lineage ?? [], findings })
      return { header, rows: rows.map((row) => header.map((column) => row[column] ?? null)) }
    },
    issueLabels: async (selection) => issueLabelTable(await issuesInside(selection)),
    issueLinks: async (selection) => issueLinkTable(await issuesInside(selection)),
    async recurrence(selection) {
      const header = ['entity_id', 'dept_code', 'category_id', 'fiscal_year', 'streak', 'returned', 'first_year', 'issue_ids']
      const [rows, isInside] = [await ask(recurrenceQuery), await insideOf(selection, ask)]
      const categories = new Set<unknown>(selection.issueCategories)
      const chosen = rows.filter(
        (row) => isInside(row.dept_code, row.fiscal_year) && (categories.size === 0 || categories.has(row.category_id)),
      )
      return { header, rows: chosen.map((row) => header.map((column) => row[column] ?? null)) }
    },
  }
}
