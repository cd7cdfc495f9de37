import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ImportChoices, SourceFile } from '../intake/Reading'
import type { DataSettings } from './Platform'

/** Data version: eight hex digits over names, contents, answers and settings. `crypto.subtle` is absent on plain http. */
export function contentHash(files: readonly SourceFile[], choices: ImportChoices, settings: DataSettings): string {
  const hash = sha256.create()
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const file of byName) {
    hash.update(utf8ToBytes(`${file.name}\u0000${file.bytes.length}\u0000`))
    hash.update(file.bytes)
  }
  hash.update(utf8ToBytes(JSON.stringify([choices, settings])))
  return bytesToHex(hash.digest()).slice(0, 8)
}

/** The data version where rules of 勾稽核对 were changed: other findings, another version. */
export function versionWith(version: string, checks: DataSettings['checks']): string {
  if (checks === undefined || Object.keys(checks).length === 0) return version
  return bytesToHex(sha256(utf8ToBytes(`${version} ${JSON.stringify(checks)}`))).slice(0, 8)
}

export function sameBytes(a: SourceFile | undefined, b: SourceFile): boolean {
  if (a === undefined || a.bytes.length !== b.bytes.length) return false
  return a.bytes.every((byte, at) => byte === b.bytes[at])
}
