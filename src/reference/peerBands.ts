import text from '../../data/reference/peer-bands.csv?raw'
import type { SizeBand } from '../domain/peers'
import type { Text } from '../domain/text'

export interface PeerBand extends SizeBand {
  readonly label: Text
}

/** Size bands by adjusted budget, from small to large (DOMAIN 8). */
export const peerBands: readonly PeerBand[] = text
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [id = '', label = '', fromWan = ''] = line.split(',')
    return { id, label: { 'zh-CN': label, en: id.charAt(0) + id.slice(1).toLowerCase() }, fromWan: Number(fromWan) }
  })
