import { emptyReading } from './blockReport'
import { hasKnownEnding } from './endings'
import { errorReport } from './errorReport'
import { choicesFor } from './importScheme'
import type { BlockReading, ImportChoices, Skipped, SourceFile } from './Reading'

export interface FileSorting {
  /** In the order of reading. */
  readonly readable: readonly SourceFile[]
  /** Named by the user himself, but of an ending that no format knows: reported as errors. */
  readonly refused: readonly BlockReading[]
  readonly skipped: readonly Skipped[]
  /** Of readable and refused, in the order of reading. */
  readonly names: readonly string[]
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$') || part === '__MACOSX')
}

function refusedReading(file: SourceFile): BlockReading {
  return emptyReading(errorReport(file.name, 'file.unknownEnding', { ending: /\.[^./]+$/.exec(file.name)?.[0] ?? null }))
}

/** Order of reading, and which files are not read at all: in a folder lies much that is no export. */
export function sortFiles(files: readonly SourceFile[], choices: ImportChoices): FileSorting {
  const readable: SourceFile[] = []
  const refused: BlockReading[] = []
  const skipped: Skipped[] = []
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const file of sorted) {
    if (file.direct !== true && isHidden(file.name)) skipped.push({ file: file.name, reason: 'hidden file' })
    else if (hasKnownEnding(file.name) || choicesFor(choices, file.name).format !== undefined) readable.push(file)
    else if (file.direct === true) refused.push(refusedReading(file))
    else skipped.push({ file: file.name, reason: 'unknown ending' })
  }
  const names = new Set([...refused.map((one) => one.report.source), ...readable.map((file) => file.name)])
  return { readable, refused, skipped, names: sorted.map((file) => file.name).filter((name) => names.has(name)) }
}
