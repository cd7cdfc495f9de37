import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { stopIfAborted } from '../domain/abort'
import { fingerprint, pause } from './fingerprint'
import { type Project, type ProjectOutline, stateOf } from './Project'
import { type PackedFile, projectVersion, stretch } from './projectFileLayout'

/**
 * The work as .jxpj: a zip of `manifest.json` (version, outline, SHA-256 of every entry), `state.json`, the user's files as
 * they were given under `files/`, and a word on what it is. The same work gives the same bytes.
 */
export async function writeProject(project: Project, outline: ProjectOutline, signal?: AbortSignal): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const files: PackedFile[] = []
  for (const [at, { bytes, ...file }] of project.files.entries()) {
    stopIfAborted(signal)
    files.push({ ...file, path: pathOf(file.name, at), size: bytes.length, sha256: await fingerprint(bytes) })
  }
  const parts = new Map<string, Uint8Array>([
    ['state.json', encoder.encode(JSON.stringify(stateOf(project), null, 1))],
    ['说明.txt', encoder.encode(readMe(files))],
  ])
  const entries = []
  for (const [name, bytes] of parts) entries.push({ name, size: bytes.length, sha256: await fingerprint(bytes) })
  const listed = { outline, entries, files }
  const manifest = { format: 'jxpj', version: projectVersion, check: await fingerprint(JSON.stringify(listed)), ...listed }
  const zip = new Archive(new Date(outline.savedAt))
  await zip.add('manifest.json', encoder.encode(JSON.stringify(manifest, null, 1)), signal)
  for (const [name, bytes] of parts) await zip.add(name, bytes, signal)
  for (const [at, { path }] of files.entries()) await zip.add(path, project.files[at]?.bytes ?? new Uint8Array(), signal)
  return zip.end()
}

/** `files/0001-资金.csv`: readable, and no two alike whatever the user's folders were called. */
function pathOf(name: string, at: number): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: not to stand in a name
  return `files/${String(at + 1).padStart(4, '0')}-${base.replace(/[\u0000-\u001f<>:"|?*]/g, '_')}`
}

function readMe(files: readonly PackedFile[]): string {
  const lines = files.map(({ path, name }) => `${path}\t${name}`)
  return [
    '绩效自评分析台项目文件。用本系统“打开项目文件”打开；也可以改名为 .zip 后解压查看。',
    'manifest.json：版本、概况、每个文件的校验值。state.json：导入时的答复、口径设置、名单与注记、确认过的问题类别、筛选条件。',
    'files/：原始文件，一字未改。下列左边是这里的名字，右边是原来的名字。',
    ...lines,
    '',
  ].join('\r\n')
}

/** A zip written in stretches; `zip` of the package would start workers from blobs, which the page's policy refuses. */
class Archive {
  readonly #chunks: Uint8Array[] = []
  readonly #mtime: Date
  #fault: Error | null = null
  readonly #zip = new Zip((fault, chunk) => {
    if (fault) this.#fault = fault
    else this.#chunks.push(chunk)
  })

  constructor(mtime: Date) {
    this.#mtime = mtime
  }

  async add(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
    const isPacked = /\.(xlsx|docx|pptx|zip|png|jpe?g)$/i.test(name)
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    entry.mtime = this.#mtime
    this.#zip.add(entry)
    for (let at = 0; at === 0 || at < bytes.length; at += stretch) {
      stopIfAborted(signal)
      if (at > 0) await pause()
      entry.push(bytes.subarray(at, at + stretch), at + stretch >= bytes.length)
    }
  }

  end(): Uint8Array {
    this.#zip.end()
    if (this.#fault !== null) throw this.#fault
    const all = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    let at = 0
    for (const chunk of this.#chunks) {
      all.set(chunk, at)
      at += chunk.length
    }
    return all
  }
}
