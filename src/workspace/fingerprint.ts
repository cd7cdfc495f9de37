import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** About 40 ms of hashing. */
const stretch = 4 << 20

/** Lets the page draw and answer between two stretches of work. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 0))

/** SHA-256 in hex; long contents are read in stretches with a pause between them. `crypto.subtle` is absent on plain http. */
export async function fingerprint(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? utf8ToBytes(content) : content
  const hash = sha256.create()
  for (let at = 0; at < bytes.length; at += stretch) {
    if (at > 0) await pause()
    hash.update(bytes.subarray(at, at + stretch))
  }
  return bytesToHex(hash.digest())
}
