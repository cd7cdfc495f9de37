import { fileLimit, tooLarge } from '../intake/fileSize'
import type { SourceFile } from '../intake/Reading'

/** Files chosen in the browser's dialog; a folder's files keep their path below the folder. */
export function chosenFiles(list: FileList): Promise<SourceFile[]> {
  return Promise.all([...list].map((file) => sourceOf(file, withoutTop(file.webkitRelativePath) || file.name)))
}

/** Dropped files and folders, read to their full depth. */
export async function droppedFiles(transfer: DataTransfer): Promise<SourceFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return chosenFiles(transfer.files)
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, '')))
  return found.flat()
}

async function filesBelow(entry: FileSystemEntry, path: string): Promise<SourceFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))
    return [await sourceOf(file, path + file.name)]
  }
  const children = await childrenOf(entry as FileSystemDirectoryEntry)
  const found = await Promise.all(children.map((child) => filesBelow(child, child.isDirectory ? `${path}${child.name}/` : path)))
  return found.flat()
}

/** readEntries hands out at most 100 at a time and an empty list at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail))
    if (some.length === 0) return all
    all.push(...some)
  }
}

const withoutTop = (path: string) => path.slice(path.indexOf('/') + 1)

/** A project holds many files. */
const projectLimit = 1024 * 1024 * 1024
const nothing = new Uint8Array()

/** What no reader takes is not brought into memory either; a file that the system does not give harms none beside it. */
async function sourceOf(file: File, name: string): Promise<SourceFile> {
  const fault = tooLarge(file.size, /\.jxpj$/i.test(name) ? projectLimit : fileLimit)
  if (fault !== null) return { name, bytes: nothing, fault }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { name, bytes: nothing, fault: { code: 'file.notGiven' } }
  }
}
