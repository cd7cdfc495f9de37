import type { TestProject } from 'vitest/node'
import { findBrowser } from './browser'
import { serveBuilt } from './server'

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string
    port: number
  }
}

/** Once for all browser tests: unpacking a packed browser twice at the same moment leaves a half-written file. */
export default async function setup(project: TestProject) {
  const browserPath = await findBrowser()
  const server = await serveBuilt()
  project.provide('browserPath', browserPath)
  project.provide('port', server.port)
  return () => server.close()
}
