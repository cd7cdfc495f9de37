import { describe, expect, it } from 'vitest'
import { emptySelection } from '../../../src/domain/selection'
import { type Engine, EngineError } from '../../../src/engine/Engine'
import type { ViewContext } from '../../../src/views/View'
import { openWorkspace } from '../../../src/workspace/openWorkspace'
import type { Dataset, Loaded, Platform } from '../../../src/workspace/Platform'

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 600, theme: 'light', forExport: false }
const loaded: Loaded = {
  version: '00000001',
  texts: {},
  facts: { revision: 0, years: [2021], departments: [], categories: [], unlabelled: {}, sample: false },
  sources: [{ file: '2021.csv', rows: 1 }],
}

/** A platform whose engines hold nothing and die when told so. */
function frailPlatform() {
  const engines: { dead: boolean; loads: number }[] = []
  const openEngine = async (): Promise<Engine> => {
    const life = { dead: false, loads: 0 }
    engines.push(life)
    const alive = async () => {
      await Promise.resolve()
      if (life.dead) throw new EngineError('engine.died', '')
    }
    return {
      version: 'frail',
      run: alive,
      rows: async () => {
        await alive()
        return []
      },
      load: async () => {
        await alive()
        life.loads += 1
      },
      close: async () => undefined,
    }
  }
  const dataset = {
    build: async () => loaded,
    load: async () => loaded,
    accept: async () => undefined,
  } as unknown as Dataset
  const platform: Platform = { openEngine, openDataset: async () => dataset }
  return { platform, engines }
}

async function opened() {
  const { platform, engines } = frailPlatform()
  const workspace = await openWorkspace(platform)
  const told: string[] = []
  workspace.onRestart((state) => told.push(state))
  await workspace.accept()
  const kill = () => {
    for (const life of engines) life.dead = true
  }
  return { workspace, engines, told, kill }
}

describe('an engine that died', () => {
  it('is started again once, however many cards were asking it', async () => {
    const { workspace, engines, told, kill } = await opened()
    kill()
    const cards = ['completion-ranking', 'issue-pareto', 'score-distribution', 'submission-progress']
    await Promise.all(cards.map((view) => workspace.answer(view, emptySelection, context)))
    expect(engines).toHaveLength(2)
    expect(told).toEqual(['restarting', 'restarted'])
  })

  it('is started again by an import too, which then goes in', async () => {
    const { workspace, engines, told, kill } = await opened()
    kill()
    await workspace.accept()
    expect(engines).toHaveLength(2)
    expect(told).toEqual(['restarting', 'restarted'])
    expect(engines[1]?.loads).toBeGreaterThan(0)
    expect(workspace.version).toBe('00000001')
  })
})
