/** Tables of the Chinese encodings that a PDF may name without carrying them; each is loaded where it is named. */
const files = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/{Adobe-GB1-*,GB*,UniGB-*}.bcmap', {
  query: '?url&inline',
  import: 'default',
  exhaustive: true,
})

/** In the form in which pdfjs asks for them. */
export class ChineseMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const load = files[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`]
    if (load === undefined) throw new Error(`no table of ${name}`)
    const [, packed = ''] = (await load()).split(',', 2)
    return { cMapData: Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)), isCompressed: true }
  }
}
