import { unzipSync } from 'fflate'
import { stopIfAborted } from '../domain/abort'
import { fingerprint, pause } from './fingerprint'
import type { Project, ProjectEntry, ProjectOutline } from './Project'
import { type PackedFile, type ProjectFault, projectLimits, projectVersion, type ReadProject, stretch } from './projectFileLayout'
import { type Checked, checkEntries, checkOutline, checkState, jsonOf } from './projectState'

const limitMegabytes = projectLimits.bytes >> 20

/** Reads and checks the whole file; nothing of a file with a fault is handed out. */
export async function readProject(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadProject> {
  try {
    return { ok: true, ...(await opened(bytes, signal)) }
  } catch (thrown) {
    if (thrown instanceof Refused) return { ok: false, fault: thrown.fault }
    throw thrown
  }
}

class Refused extends Error {
  readonly fault: ProjectFault

  constructor(code: ProjectFault['code'], params: ProjectFault['params'] = {}) {
    super(code)
    this.fault = { code, params }
  }
}

async function opened(bytes: Uint8Array, signal?: AbortSignal): Promise<{ project: Project; outline: ProjectOutline }> {
  const sizes = listed(bytes)
  if (!sizes.has('manifest.json')) throw new Refused('notProject')
  const manifest = jsonOf(textOf(takeOut(bytes, ['manifest.json']).get('manifest.json'))) as
    | Record<string, unknown>
    | null
    | undefined
  if (manifest?.format !== 'jxpj' || typeof manifest.version !== 'number') throw new Refused('notProject')
  if (manifest.version > projectVersion) throw new Refused('newer', { version: manifest.version, known: projectVersion })
  const { outline: said, entries, files: given } = manifest
  if ((await fingerprint(JSON.stringify({ outline: said, entries, files: given }))) !== manifest.check) {
    throw new Refused('altered', { entry: 'manifest.json' })
  }
  const outline = must(checkOutline(said), 'manifest.outline')
  const own = must(checkEntries(entries), 'manifest.entries')
  const files = packedFiles(given)
  const expected = new Map<string, ProjectEntry>([
    ...own.map((one) => [one.name, one] as const),
    ...files.map((one) => [one.path, one] as const),
  ])
  for (const name of ['state.json', ...expected.keys()]) if (!sizes.has(name)) throw new Refused('missing', { entry: name })
  for (const name of sizes.keys()) if (name !== 'manifest.json' && !expected.has(name)) throw new Refused('extra', { entry: name })
  const found = await verified(bytes, expected, signal)
  const state = must(checkState(jsonOf(textOf(found.get('state.json')))), 'state')
  const restored = files.map(({ path, size: _size, sha256: _hash, ...file }) => ({
    ...file,
    bytes: found.get(path) ?? new Uint8Array(),
  }))
  return { project: { ...state, files: restored }, outline }
}

function must<T>(result: Checked<T>, where: string): T {
  if (result.ok) return result.value
  throw new Refused('unreadable', { place: result.place === '' ? where : `${where}.${result.place}` })
}

/** `path` and what the entry says of the file, each safe to use. */
function packedFiles(found: unknown): readonly PackedFile[] {
  const files = must(checkEntries(found), 'manifest.files')
  const paths = (found as readonly { readonly path?: unknown }[]).map(({ path }) => path)
  return files.map((file, at) => {
    const path = paths[at]
    if (typeof path !== 'string' || !path.startsWith('files/') || !isPlainPath(path))
      throw new Refused('path', { entry: String(path) })
    return { ...file, path }
  })
}

/** Names and declared sizes of all entries, refused before anything is inflated. */
function listed(bytes: Uint8Array): ReadonlyMap<string, number> {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused('notProject')
  const sizes = new Map<string, number>()
  let total = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (sizes.has(name)) throw new Refused('extra', { entry: name })
        if (!isPlainPath(name)) throw new Refused('path', { entry: name })
        sizes.set(name, originalSize)
        total += originalSize
        if (sizes.size > projectLimits.entries || total > projectLimits.bytes)
          throw new Refused('tooLarge', { limit: limitMegabytes })
        return false
      },
    })
  } catch (thrown) {
    if (thrown instanceof Refused) throw thrown
    throw new Refused('cutOff')
  }
  return sizes
}

/** No way out of a folder, no drive, no control character. */
function isPlainPath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return !/^\/|\\|^[A-Za-z]:|(^|\/)\.\.?(\/|$)|[\u0000-\u001f]/.test(path) && path !== ''
}

/** All entries, each as long as it should be and with its SHA-256; taken out some at a time, with pauses. */
async function verified(
  bytes: Uint8Array,
  expected: ReadonlyMap<string, ProjectEntry>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const names of batches(expected)) {
    stopIfAborted(signal)
    const some = takeOut(bytes, names)
    for (const name of names) {
      const content = some.get(name)
      const entry = expected.get(name)
      if (content === undefined || content.length !== entry?.size || (await fingerprint(content)) !== entry.sha256) {
        throw new Refused('altered', { entry: entry?.name ?? name })
      }
      found.set(name, content)
    }
    await pause()
  }
  return found
}

/** Few passes over the directory, none of them long. */
function batches(expected: ReadonlyMap<string, ProjectEntry>): readonly string[][] {
  const all: string[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const [name, entry] of expected) {
    if (size > 8 * stretch) {
      all.push([])
      size = 0
    }
    all.at(-1)?.push(name)
    size += entry.size
  }
  return all
}

function takeOut(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = new Set(names)
  let last = names[0] ?? ''
  try {
    const found = unzipSync(bytes, {
      filter: ({ name }) => {
        if (!wanted.has(name)) return false
        last = name
        return true
      },
    })
    return new Map(Object.entries(found))
  } catch {
    throw new Refused('altered', { entry: last })
  }
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array())
