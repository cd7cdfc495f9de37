import type { Platform } from '../../workspace/Platform'
import { openDatasetWorker } from './dataset'
import { openBrowserEngine } from './engine'

export const browserPlatform: Platform = {
  openEngine: () => openBrowserEngine({}),
  openDataset: async () => openDatasetWorker(),
}
