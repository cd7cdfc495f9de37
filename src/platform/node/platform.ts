import { openDataset } from '../../workspace/openDataset'
import type { Platform } from '../../workspace/Platform'
import { openNodeEngine } from './engine'

export const nodePlatform: Platform = {
  openEngine: openNodeEngine,
  openDataset: async () => openDataset(),
}
