/** One file below --out. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}
