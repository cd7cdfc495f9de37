import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { ImportChoices, SourceFile } from '../../src/intake/Reading'
import { nodePlatform } from '../../src/platform/node/platform'
import { openWorkspace } from '../../src/workspace/openWorkspace'
import type { ImportPreview } from '../../src/workspace/Platform'
import type { Workspace } from '../../src/workspace/Workspace'

/** Files of a folder below the project's root, named by their path in it. */
export function filesOf(folder: string, accepts: (name: string) => boolean = (name) => name.endsWith('.csv')): SourceFile[] {
  const root = resolve(folder)
  const walk = (path: string): string[] =>
    readdirSync(path).flatMap((name) => {
      const full = join(path, name)
      return statSync(full).isDirectory() ? walk(full) : [full]
    })
  return walk(root)
    .map((path) => ({ name: relative(root, path).replaceAll('\\', '/'), bytes: new Uint8Array(readFileSync(path)) }))
    .filter((file) => accepts(file.name))
}

export interface Imported {
  readonly workspace: Workspace
  readonly preview: ImportPreview
}

/** The product without a screen, holding `files`. */
export async function workspaceWith(files: readonly SourceFile[], choices: ImportChoices = {}): Promise<Imported> {
  const workspace = await openWorkspace(nodePlatform)
  const preview = await workspace.preview(files, choices)
  await workspace.accept()
  return { workspace, preview }
}
