import { AppError } from '../domain/errors'
import type { SourceFile } from '../intake/Reading'

const addresses = import.meta.glob<string>('../../data/samples/*.csv', { query: '?url', import: 'default', eager: true })

/** The synthetic district's files as bytes, to be taken in like any others. */
export function sampleFiles(): Promise<SourceFile[]> {
  return Promise.all(
    Object.entries(addresses).map(async ([path, address]) => {
      const answer = await fetch(address)
      if (!answer.ok) throw new AppError('sample.unreachable', { status: answer.status })
      return { name: path.slice(path.lastIndexOf('/') + 1), bytes: new Uint8Array(await answer.arrayBuffer()), sample: true }
    }),
  )
}
