import './oldBrowser'
import { AppError } from '../../domain/errors'
import { openDataset } from '../../workspace/openDataset'
import { type DatasetReply, type DatasetRequest, type Fault, hookAt } from './datasetMessages'

const dataset = openDataset()
const running = new Map<number, AbortController>()

function send(reply: DatasetReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer })
}

/** Texts of tables go over without a copy; nothing here needs them again. */
function transferable(value: unknown): Transferable[] {
  const texts = (value as { texts?: Readonly<Record<string, Uint8Array>> } | null)?.texts
  return texts === undefined ? [] : Object.values(texts).map((text) => text.buffer as ArrayBuffer)
}

function faultOf(error: unknown): Fault {
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : { name: 'Error', message: String(error) }
  return error instanceof AppError
    ? { name, message, code: error.code, params: error.params }
    : { name, message, code: 'dataset.failed', params: { message } }
}

self.onmessage = async ({ data }: MessageEvent<DatasetRequest>) => {
  if ('abort' in data) {
    running.get(data.id)?.abort()
    return
  }
  const { id, method, args } = data
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const place = hookAt[method]
    const given = [...args]
    if (place !== undefined) given[place] = { signal: controller.signal, onProgress: (progress: never) => send({ id, progress }) }
    const value = await (dataset[method] as (...all: unknown[]) => Promise<unknown>)(...given)
    send({ id, value }, transferable(value))
  } catch (error) {
    send({ id, fault: faultOf(error) })
  } finally {
    running.delete(id)
  }
}
