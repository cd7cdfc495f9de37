import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadViews } from '../../src/views'
import { districtWithLongNames } from '../support/longNames'
import { workspaceWith } from '../support/nodeWorkspace'
import { occasionsOf } from '../support/occasions'
import type { Thumbnail } from './contactSheet'

const context = { locale: 'zh-CN', moneyUnit: '万元', width: 1136, theme: 'light', forExport: true } as const

/** Every view's picture at the three sizes, of 3, 60 and 250 departments with long names, by view; the SVG of each in `folder`. */
export async function drawSnapshots(folder: string): Promise<ReadonlyMap<string, readonly Thumbnail[]>> {
  mkdirSync(folder, { recursive: true })
  const drawn = new Map<string, Thumbnail[]>()
  for (const departments of [3, 60, 250]) {
    const { workspace } = await workspaceWith(districtWithLongNames(departments))
    for (const view of await loadViews())
      for (const { name, selection } of occasionsOf(view, workspace.facts))
        for (const size of ['page', 'column', 'slide'] as const) {
          const options = { bureau: '溪屿新区财政局', date: '2024-03-15', size, figure: 3, link: '#/overview' }
          const picture = await workspace.snapshot(view.id, selection, context, options)
          if (picture === null) continue
          const caption = [view.id, departments, name, size].filter((part) => part !== '').join(' ')
          writeFileSync(join(folder, `${caption.replaceAll(' ', '-')}.svg`), picture.svg)
          drawn.set(view.id, [...(drawn.get(view.id) ?? []), { caption, type: 'image/svg+xml', bytes: Buffer.from(picture.svg) }])
        }
    await workspace.close()
  }
  return drawn
}
