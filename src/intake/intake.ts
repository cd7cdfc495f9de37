import { suggestDepartmentType } from '../reference/departmentTypes'
import { enumSynonyms } from '../reference/enumSynonyms'
import { expandArchives } from './archive'
import { assemble } from './assemble/assemble'
import { normaliseName } from './assemble/names'
import { createPace } from './assemble/pace'
import type { TextStatus } from './assemble/textStatus'
import { type FileSorting, sortFiles } from './fileSorting'
import { choicesFor } from './importScheme'
import { knownAmountsOf } from './knownAmounts'
import type { BlockReading, FileChoices, ImportChoices, IntakeHooks, IntakeResult, SourceFile } from './Reading'
import { readFile } from './readFile'

export { originOf } from './assemble/originOf'
export { errorReport } from './errorReport'

export interface IntakeTools {
  /** 填写状态 of a text by CLASSIFY 1. */
  readonly textStatus: (text: string) => TextStatus
}

export interface Intake {
  /**
   * Files -> the seven tables. The order of `files` changes nothing: they are read in the order of their names. Rejects with
   * AbortError once the signal fires; what the user's data do wrong is in the result, never thrown.
   */
  read(files: readonly SourceFile[], choices: ImportChoices, hooks?: IntakeHooks): Promise<IntakeResult>
}

interface Remembered {
  readonly bytes: Uint8Array
  readonly choices: string
  readonly blocks: readonly BlockReading[]
}

const fundSources = new Map(
  enumSynonyms.filter((one) => one.enum === 'fund_source').map((one) => [normaliseName(one.synonym), one.code] as const),
)

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, at) => byte === b[at]))
}

const rowsIn = (blocks: readonly BlockReading[]) => blocks.reduce((sum, block) => sum + block.report.rowsRead, 0)

/** Keeps what it has read: an import reads all accepted files together, and only the added one is unknown. */
export function createIntake(tools: IntakeTools): Intake {
  let remembered = new Map<string, Remembered>()

  async function blocksOf(file: SourceFile, choices: FileChoices): Promise<Remembered> {
    const key = JSON.stringify(choices)
    const known = remembered.get(file.name)
    if (known !== undefined && known.choices === key && isSame(known.bytes, file.bytes)) return known
    return { bytes: file.bytes, choices: key, blocks: await readFile(file, choices, {}) }
  }

  async function readAll(sorting: FileSorting, choices: ImportChoices, hooks: IntakeHooks): Promise<BlockReading[][]> {
    const pace = createPace(hooks.signal)
    const next = new Map<string, Remembered>()
    const readings: BlockReading[][] = []
    let rows = 0
    for (const [fileIndex, file] of sorting.readable.entries()) {
      hooks.onProgress?.({ file: file.name, fileIndex, fileCount: sorting.readable.length, rows, stage: 'read' })
      await pace()
      const read = await blocksOf(file, choicesFor(choices, file.name))
      next.set(file.name, read)
      readings.push([...read.blocks])
      rows += rowsIn(read.blocks)
    }
    remembered = next
    return readings
  }

  /** Blocks that lack nothing but their unit are read again, beside the amounts that the other files give (DOMAIN 12). */
  async function settleUnits(sorting: FileSorting, readings: BlockReading[][], choices: ImportChoices): Promise<void> {
    const asks = (blocks: readonly BlockReading[]) => blocks.some((block) => block.report.question?.what === 'unit')
    if (!readings.some(asks)) return
    const knownAmounts = knownAmountsOf(readings.flat())
    for (const [at, file] of sorting.readable.entries()) {
      if (asks(readings[at] ?? [])) readings[at] = await readFile(file, choicesFor(choices, file.name), { knownAmounts })
    }
  }

  return {
    async read(files, choices, hooks = {}) {
      const sorting = sortFiles(expandArchives(files), choices)
      const readings = await readAll(sorting, choices, hooks)
      await settleUnits(sorting, readings, choices)
      const blocks = readings.flat()
      hooks.onProgress?.({
        file: sorting.readable[sorting.readable.length - 1]?.name ?? '',
        fileIndex: sorting.readable.length,
        fileCount: sorting.readable.length,
        rows: rowsIn(blocks),
        stage: 'assemble',
      })
      const all = [...blocks, ...sorting.refused]
      const order = new Map(sorting.names.map((name, at) => [name, at] as const))
      all.sort((a, b) => (order.get(a.report.source) ?? 0) - (order.get(b.report.source) ?? 0))
      const made = await assemble(
        all,
        choices,
        { ...tools, suggestType: suggestDepartmentType, fundSources },
        createPace(hooks.signal),
      )
      return { ...made, skipped: sorting.skipped }
    },
  }
}
