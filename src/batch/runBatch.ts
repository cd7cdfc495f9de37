import { AppError } from '../domain/errors'
import type { Selection } from '../domain/selection'
import { fromHash } from '../domain/selectionUrl'
import { batchWords } from '../i18n/batchWords'
import type { IntakeHooks, IntakeResult } from '../intake/Reading'
import { type BatchCall, type OutputGroup, outputGroups, parseArguments } from './arguments'
import { help } from './help'
import { readInputs } from './inputFiles'
import { readChoices, readSettings } from './jsonFiles'
import { requireEmpty, writeOutputs } from './outFolder'
import { produce } from './produce'

export interface Streams {
  readonly out: (text: string) => void
  /** One line. */
  readonly err: (line: string) => void
}

/** Outputs of later issues: asked for by name, they are refused rather than left out in silence. */
const notYet: ReadonlySet<OutputGroup> = new Set<OutputGroup>(['report'])

/** The command line. Resolves to the exit code of BATCH.md: 0 everything loaded, 1 something is open, 2 wrong call or fault. */
export async function runBatch(argv: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  const locale = argv.includes('en') && argv[argv.indexOf('en') - 1] === '--locale' ? 'en' : 'zh-CN'
  try {
    const call = parseArguments(argv)
    if (call === 'help') {
      streams.out(help)
      return 0
    }
    return await run(call, streams)
  } catch (fault) {
    streams.err(sentenceOf(fault, locale))
    return 2
  }
}

function sentenceOf(fault: unknown, locale: 'zh-CN' | 'en'): string {
  if (fault instanceof AppError) {
    const key = `error.${fault.code}`
    const sentence = batchWords(locale, key, fault.params)
    if (sentence !== key) return sentence
  }
  const reason = fault instanceof Error ? fault.message : String(fault)
  return batchWords(locale, 'error.batch.machine', { reason: reason.split('\n')[0] ?? reason })
}

async function run(call: BatchCall, streams: Streams): Promise<0 | 1> {
  const groups = wantedGroups(call)
  const selection = readSelection(call.select)
  const choices = readChoices(call.choices)
  const settings = readSettings(call.settings)
  requireEmpty(call.out)
  const inputs = readInputs(call.inputs)
  const { result, files } = await produce({
    inputs,
    choices,
    settings,
    selection,
    groups,
    locale: call.locale,
    hooks: progressOn(streams, call.locale),
  })
  writeOutputs(call.out, files)
  return isComplete(result) ? 0 : 1
}

function wantedGroups(call: BatchCall): ReadonlySet<OutputGroup> {
  if (call.only === null) return new Set(outputGroups.filter((group) => group !== 'tables' && !notYet.has(group)))
  const refused = [...call.only].filter((group) => notYet.has(group))
  if (refused.length > 0) throw new AppError('batch.notYet', { names: refused.join(', ') })
  return call.only
}

function readSelection(hash: string): Selection {
  const { selection, ignored } = fromHash(hash)
  if (ignored.length > 0) throw new AppError('batch.selectUnknown', { parts: ignored.join(', ') })
  return selection
}

function isComplete(result: IntakeResult): boolean {
  return result.returned.length === 0 && result.files.every((file) => file.status === 'ok')
}

/** One line a file, and one a later step. */
function progressOn(streams: Streams, locale: BatchCall['locale']): IntakeHooks {
  let last = ''
  return {
    onProgress({ file, fileIndex, fileCount, rows, stage }) {
      const line =
        stage === 'read'
          ? batchWords(locale, 'batch.reading', { file, number: fileIndex + 1, count: fileCount })
          : batchWords(locale, `batch.stage.${stage}`, { rows })
      if (line !== last) streams.err(line)
      last = line
    },
  }
}
