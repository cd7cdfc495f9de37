import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine/Engine'
import { derivedViews } from '../../src/engine/views'
import { engineWith } from '../support/nodeEngine'

let engine: Engine

beforeAll(async () => {
  engine = await engineWith({})
})
afterAll(() => engine.close())

describe('an engine without data', () => {
  it.each(derivedViews.map((view) => view.id))('%s has no rows and binds', async (view) => {
    expect(await engine.rows({ sql: `SELECT count(*)::INTEGER AS n FROM ${view}`, params: [] })).toEqual([{ n: 0 }])
  })
})
