import type { SourceFile } from '../intake/Reading'
import { fingerprint } from './fingerprint'
import type { ProjectEntry } from './Project'

/** The accepted files as entries of a project; each content is hashed once. */
export function createHeldFiles() {
  const hashes = new WeakMap<Uint8Array, string>()

  async function hashOf({ bytes }: SourceFile): Promise<string> {
    const known = hashes.get(bytes)
    if (known !== undefined) return known
    const hash = await fingerprint(bytes)
    hashes.set(bytes, hash)
    return hash
  }

  async function entries(files: readonly SourceFile[]): Promise<readonly ProjectEntry[]> {
    const all: ProjectEntry[] = []
    for (const file of files) {
      const { bytes, fault: _, ...about } = file
      all.push({ ...about, size: bytes.length, sha256: await hashOf(file) })
    }
    return all
  }

  async function bytes(files: readonly SourceFile[], sha256: string): Promise<Uint8Array | null> {
    for (const file of files) if ((await hashOf(file)) === sha256) return file.bytes
    return null
  }

  return { entries, bytes }
}
