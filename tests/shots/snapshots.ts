import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptySelection } from '../../src/domain/selection'
import { rasterise } from '../../src/platform/node/rasterise'
import { loadViews } from '../../src/views'
import { districtWithLongNames } from '../support/longNames'
import { workspaceWith } from '../support/nodeWorkspace'

const views = await loadViews()

const context = { locale: 'zh-CN', moneyUnit: '万元', width: 1136, theme: 'light', forExport: true } as const

/** Every view's picture at the three sizes, of 3, 60 and 250 departments with long names. Resolves to how many were drawn. */
export async function shootSnapshots(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  let count = 0
  for (const departments of [3, 60, 250]) {
    const { workspace } = await workspaceWith(districtWithLongNames(departments))
    const one = workspace.facts.departments[1]?.code ?? ''
    for (const { id } of views) {
      const selection = id.startsWith('department-') ? { ...emptySelection, departments: [one] } : emptySelection
      for (const size of ['page', 'column', 'slide'] as const) {
        const options = { bureau: '溪屿新区财政局', date: '2024-03-15', size, figure: 3, link: '#/overview' }
        const picture = await workspace.snapshot(id, selection, context, options)
        if (picture === null) continue
        writeFileSync(join(folder, `${id}-${size}-${departments}.png`), rasterise(picture.svg, picture.width / 2))
        count += 1
      }
    }
    await workspace.close()
  }
  return count
}
