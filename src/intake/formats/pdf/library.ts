import type * as Pdfjs from 'pdfjs-dist'

export interface PdfLibrary {
  readonly getDocument: typeof Pdfjs.getDocument
  readonly PDFWorker: typeof Pdfjs.PDFWorker
  /** Answers at the other end of a channel what `PDFWorker` asks at this one. */
  answerAt(port: MessagePort): void
}

let loaded: Promise<PdfLibrary> | null = null

/** Loaded with the first PDF. It runs where the readers run: no worker of its own, nothing asked of a server. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<PdfLibrary> {
  nameCanvasParts()
  const [{ getDocument, PDFWorker }, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  return { getDocument, PDFWorker, answerAt: (port) => WorkerMessageHandler.initializeFromPort(port) }
}

/** The library names these of a browser while it loads, for drawing; under Node there are none, and nothing is drawn here. */
function nameCanvasParts(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) if (!(name in globalThis)) Reflect.set(globalThis, name, class {})
}
