import type { Selection } from '../domain/selection'
import type { Locale } from '../domain/text'
import { errorReport } from '../intake/intake'
import type { ImportChoices, IntakeHooks, IntakeResult } from '../intake/Reading'
import { nodePlatform } from '../platform/node/platform'
import type { Dataset } from '../workspace/Platform'
import type { OutputGroup } from './arguments'
import type { InputFiles } from './inputFiles'
import { type BatchSettings, dataSettingsOf } from './jsonFiles'
import { analysisOutputs } from './outputs/analysis'
import { importJson } from './outputs/importJson'
import { ignoredCsv, returnedCsv } from './outputs/keptOut'
import type { OutputFile } from './outputs/Output'
import { rowOutputs } from './outputs/rows'
import { tableOutputs } from './outputs/tables'

export interface Order {
  readonly inputs: InputFiles
  readonly choices: ImportChoices
  readonly settings: BatchSettings
  readonly selection: Selection
  readonly groups: ReadonlySet<OutputGroup>
  readonly locale: Locale
  readonly hooks: IntakeHooks
}

export interface Produced {
  readonly result: IntakeResult
  readonly files: readonly OutputFile[]
}

/** What only an engine can answer: it takes a second to open. */
const analyses: readonly OutputGroup[] = ['findings', 'metrics', 'issues', 'returns', 'charts']

/** All that the call asks for, made in memory: nothing is written before everything is there. */
export async function produce(order: Order): Promise<Produced> {
  const dataset = await nodePlatform.openDataset()
  try {
    const result = await readAll(dataset, order)
    const files = [importJson(result, order.locale), returnedCsv(result, order.locale), ignoredCsv(result)]
    if (order.groups.has('rows')) files.push(...rowOutputs(result))
    if (analyses.some((group) => order.groups.has(group))) files.push(...(await analysisOutputs(dataset, order)))
    if (order.groups.has('tables')) {
      const loaded = await dataset.load(dataSettingsOf(order.settings), order.hooks)
      files.push(...tableOutputs(loaded.texts))
    }
    return { result, files }
  } finally {
    await dataset.close()
  }
}

async function readAll(dataset: Dataset, order: Order): Promise<IntakeResult> {
  await dataset.preview(order.inputs.files, order.choices, order.hooks)
  await dataset.accept()
  const result = await dataset.intake()
  const read = result ?? emptyResult
  const failed = order.inputs.unreadable.map((file) => errorReport(file, 'file.notGiven'))
  const files = [...read.files, ...failed].sort((a, b) => (a.source === b.source ? 0 : a.source < b.source ? -1 : 1))
  return { ...read, files }
}

const noRows = { departments: [], evaluations: [], funds: [], indicators: [], issues: [], measures: [], lineage: [] }

const emptyResult: IntakeResult = {
  files: [],
  records: noRows,
  origins: noRows,
  returned: [],
  ignored: [],
  skipped: [],
  conflicts: [],
}
