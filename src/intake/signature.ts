/** What a file is by its first bytes, whatever its name says. */
export type Signature = 'workbook or document' | 'old workbook' | 'pdf' | 'program' | 'picture' | 'archive' | 'database'

const signatures: readonly (readonly [Signature, readonly number[]])[] = [
  ['workbook or document', [0x50, 0x4b, 0x03, 0x04]],
  ['old workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
]

export function signatureOf(bytes: Uint8Array): Signature | null {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (found !== undefined) return found[0]
  // A text may begin with MZ too; a program has zero bytes in its header.
  const isProgram = bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.subarray(2, 128).includes(0)
  return isProgram ? 'program' : null
}
