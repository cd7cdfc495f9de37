import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import type { Refusal } from '../Format'
import { ChineseMaps } from './chineseMaps'
import { type PdfLibrary, pdfLibrary } from './library'

/** A run of letters of one page, in points from its lower left corner. */
export interface Letters {
  /** As the file's font names them. */
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line on which it stands. */
  readonly base: number
  readonly size: number
}

export interface PageLetters {
  readonly letters: readonly Letters[]
  /** Right edge of the page, in points. */
  readonly width: number
}

const mostPages = 400
/** A page takes some hundredths of a second; what takes longer is made to take long. */
const seconds = { file: 8, page: 0.1 } as const

/** The text of all pages; why there is none where the file is locked, broken or beyond the limits. */
export async function readPages(bytes: Uint8Array): Promise<readonly PageLetters[] | Refusal> {
  const library = await pdfLibrary()
  const { port1, port2 } = new MessageChannel()
  library.answerAt(port2)
  const worker = library.PDFWorker.create({ port: port1 as never, verbosity: 0 })
  port1.start()
  port2.start()
  const task = open(library, worker, bytes)
  const clock = clockOf(seconds.file)
  try {
    return await Promise.race([pagesOf(task, clock.restart), clock.tooSlow])
  } catch (cause) {
    return { code: isLocked(cause) ? 'pdf.locked' : 'pdf.broken' }
  } finally {
    clock.stop()
    await task.destroy().catch(() => undefined)
    worker.destroy()
    port1.close()
    port2.close()
  }
}

function clockOf(first: number) {
  let end: (refusal: Refusal) => void = () => undefined
  const tooSlow = new Promise<Refusal>((resolve) => {
    end = resolve
  })
  const set = (limit: number) => setTimeout(() => end({ code: 'pdf.tooSlow', params: { limit } }), limit * 1000)
  let timer = set(first)
  const stop = () => clearTimeout(timer)
  const restart = (limit: number) => {
    stop()
    timer = set(limit)
  }
  return { tooSlow, restart, stop }
}

type Task = ReturnType<PdfLibrary['getDocument']>

/** No script of the file is run, no font of it is put to use, no picture is unpacked. */
function open(library: PdfLibrary, worker: InstanceType<PdfLibrary['PDFWorker']>, bytes: Uint8Array): Task {
  return library.getDocument({
    // It takes what it is given out of our hands.
    data: bytes.slice(),
    worker,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 0,
    enableXfa: false,
    verbosity: 0,
    CMapReaderFactory: ChineseMaps,
  })
}

async function pagesOf(task: Task, restart: (limit: number) => void): Promise<readonly PageLetters[] | Refusal> {
  const file = await task.promise
  restart(Math.ceil(seconds.file + seconds.page * file.numPages))
  if (file.numPages > mostPages) return { code: 'pdf.pages', params: { count: file.numPages, limit: mostPages } }
  const pages: PageLetters[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const letters = await lettersOf(page.streamTextContent({ disableNormalization: true }).getReader())
    pages.push({ letters, width: page.view[2] ?? 0 })
    page.cleanup()
  }
  return pages
}

async function lettersOf(reader: ReadableStreamDefaultReader<{ items: readonly unknown[] }>): Promise<readonly Letters[]> {
  const letters: Letters[] = []
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return letters
    letters.push(...value.items.flatMap((item) => (isText(item) ? placed(item) : [])))
  }
}

const isText = (item: unknown): item is TextItem => typeof (item as TextItem).str === 'string'

/** Nothing of what is turned: a stamp or a watermark across the page. */
function placed({ str, transform, width }: TextItem): readonly Letters[] {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = transform as number[]
  if (str.trim() === '' || Math.abs(b) > Math.abs(a) * 0.05 || Math.abs(c) > Math.abs(d) * 0.5) return []
  return [{ text: str, left, right: left + width, base, size: Math.hypot(c, d) }]
}

const isLocked = (cause: unknown) => cause instanceof Error && cause.name === 'PasswordException'

/** Share of letters that no font's table names. */
const mostUnnamed = 0.05

/** Whether the letters are such as people write: a font without a table of its letters gives signs of no meaning. */
export function isReadable(letters: string): boolean {
  const unnamed = letters.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0
  return unnamed <= letters.length * mostUnnamed
}
