import { readDirectory, type ZipEntry } from './formats/zipDirectory'
import { inflate, weigh } from './formats/zipGuard'
import type { SourceFile } from './Reading'

/**
 * Archives -> the files in them, as `a.zip/inner.csv`. An archive that may not be opened, or holds no file, stays as it is and
 * is refused with its reason when it is read; so does one within another. Giving the result again changes nothing.
 */
export function expandArchives(files: readonly SourceFile[]): readonly SourceFile[] {
  if (!files.some(isArchive)) return files
  const taken = new Set(files.map((file) => file.name))
  return files.flatMap((file) => {
    const entries = isArchive(file) ? entriesOf(file) : null
    return entries === null ? [file] : entries.map((entry) => extract(file, entry, taken))
  })
}

/** By its ending: .xlsx and .docx are zip files too, and one of them that is named .zip is no archive. */
function isArchive({ name, bytes, archived }: SourceFile): boolean {
  return archived !== true && /\.zip$/i.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b
}

const officeParts: ReadonlySet<string> = new Set(['xl/workbook.xml', 'xl/workbook.bin', 'word/document.xml'])

/** null where the archive is refused as a whole. */
function entriesOf({ bytes }: SourceFile): readonly ZipEntry[] | null {
  const directory = readDirectory(bytes)
  if (directory === null || weigh(directory) !== null) return null
  if (directory.some((entry) => officeParts.has(entry.name))) return null
  const entries = directory.filter(({ name }) => !/[/\\]$/.test(name))
  return entries.length === 0 || entries.every((entry) => entry.isEncrypted) ? null : entries
}

const nothing = new Uint8Array()

function extract({ name: archive, bytes, sample }: SourceFile, entry: ZipEntry, taken: Set<string>): SourceFile {
  const path = safePath(entry.name)
  const name = freeName(`${archive}/${path.name}`, taken)
  taken.add(name)
  const data = entry.isEncrypted ? null : inflate(bytes, entry)
  return {
    name,
    // A stored entry is a window on the archive; what goes to a worker must not take all of it along.
    bytes: data === null ? nothing : data.slice(),
    archived: true,
    ...(sample === undefined ? {} : { sample }),
    ...(data === null ? { fault: { code: entry.isEncrypted ? 'zip.encrypted' : 'zip.entryDamaged' } } : {}),
    ...(path.isChanged
      ? { notes: [{ code: 'zip.path', origin: { source: name, line: 1, raw: '' }, params: { name: path.shown } }] }
      : {}),
  }
}

/** Control characters, and those that turn the direction of writing: with them a name looks like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
const unseen = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The path below the archive, whatever it pretends: no drive, no root, no step upwards. `shown`: as written, without traps. */
function safePath(written: string): { readonly name: string; readonly shown: string; readonly isChanged: boolean } {
  const shown = written.replace(unseen, '\ufffd')
  const slashed = written.replaceAll('\\', '/')
  const parts = slashed
    .replace(unseen, '')
    .replace(/^(?:[a-z]:)+/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const name = parts.join('/') || 'file'
  return { name, shown, isChanged: name !== slashed }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const dot = name.lastIndexOf('.') > name.lastIndexOf('/') ? name.lastIndexOf('.') : name.length
  let copy = 2
  while (taken.has(`${name.slice(0, dot)} (${copy})${name.slice(dot)}`)) copy += 1
  return `${name.slice(0, dot)} (${copy})${name.slice(dot)}`
}
