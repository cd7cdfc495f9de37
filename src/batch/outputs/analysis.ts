import { nodePlatform } from '../../platform/node/platform'
import { rasterise } from '../../platform/node/rasterise'
import { viewIds } from '../../views'
import type { ViewContext } from '../../views/View'
import { openWorkspace } from '../../workspace/openWorkspace'
import { type OutputTable, outputTables } from '../../workspace/outputTables'
import type { Dataset } from '../../workspace/Platform'
import type { SnapshotOptions, Workspace } from '../../workspace/Workspace'
import { dataSettingsOf } from '../jsonFiles'
import type { Order } from '../produce'
import { csvText } from './csv'
import type { OutputFile } from './Output'
import { returnFiles } from './returns'

/** Pictures carry the data's version and no date: the same input gives the same bytes. */
const noDate = ''

function tableFile(path: string, { header, rows }: OutputTable): OutputFile {
  return { path, content: csvText(header, rows) }
}

/** charts/<view>.svg .png .csv of every view that has something to show. */
async function chartFiles(workspace: Workspace, order: Order): Promise<OutputFile[]> {
  const { locale, settings, selection } = order
  const context: ViewContext = { locale, moneyUnit: settings.moneyUnit, width: 1136, theme: 'light', forExport: true }
  const options: SnapshotOptions = { bureau: settings.bureau, date: noDate }
  const files: OutputFile[] = []
  for (const id of viewIds) {
    const picture = await workspace.snapshot(id, selection, context, options)
    const table = await workspace.tableCsv(id, selection, context, options)
    if (picture !== null) {
      files.push({ path: `charts/${id}.svg`, content: picture.svg })
      files.push({ path: `charts/${id}.png`, content: rasterise(picture.svg, picture.width) })
    }
    if (table !== null) files.push({ path: `charts/${id}.csv`, content: table.text })
  }
  return files
}

/** What is asked of the engine: findings, metrics, issue labels, recurrence, notices, pictures. */
export async function analysisOutputs(dataset: Dataset, order: Order): Promise<readonly OutputFile[]> {
  const { groups, selection, settings } = order
  const engine = await nodePlatform.openEngine()
  const workspace = await openWorkspace({ openEngine: async () => engine, openDataset: async () => dataset })
  const files: OutputFile[] = []
  try {
    await workspace.configure(dataSettingsOf(settings))
    const tables = outputTables(engine, dataset)
    if (groups.has('findings')) files.push(tableFile('findings.csv', await tables.findings(selection, settings.checks)))
    if (groups.has('metrics')) files.push(tableFile('metrics.csv', await tables.metrics(selection, settings.checks)))
    if (groups.has('issues')) {
      files.push(tableFile('issue_labels.csv', await tables.issueLabels(selection)))
      files.push(tableFile('issue_links.csv', await tables.issueLinks(selection)))
      files.push(tableFile('recurrence.csv', await tables.recurrence(selection)))
    }
    if (groups.has('returns')) files.push(...(await returnFiles(workspace, order)))
    if (groups.has('charts')) files.push(...(await chartFiles(workspace, order)))
    return files
  } finally {
    await engine.close()
  }
}
