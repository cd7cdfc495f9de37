import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptySelection, type Selection } from '../../src/domain/selection'
import { pictureSizes } from '../../src/report/PictureSize'
import { loadViews } from '../../src/views'
import type { ViewContext } from '../../src/views/View'
import type { Snapshot, Workspace } from '../../src/workspace/Workspace'
import { districtWithLongNames, nameLength } from '../support/longNames'
import { workspaceWith } from '../support/nodeWorkspace'
import { occasionsOf } from '../support/occasions'
import { overlaps, placedTexts } from '../support/svgTexts'

const views = await loadViews()

const context: ViewContext = { locale: 'zh-CN', moneyUnit: '万元', width: 1136, theme: 'light', forExport: true }
const sizes = Object.values(pictureSizes)

/** Tables that keep all their rows on a slide: of one department 14 px of 1080, of six side by side 12 px. */
const wholeOnSlide: Readonly<Record<string, number>> = { 'department-spine': 7, 'peer-comparison': 6 }
const leastTypeOf = (id: string, size: (typeof sizes)[number]) =>
  (size.id === 'slide' ? wholeOnSlide[id] : undefined) ?? size.leastType

/** What may end in 「…」: a sentence quoted in part, and a note that says where the rest stands. */
const quotesSentences = new Set(['issue-timeline'])
const saysWhere = '（其余说明见表格的“说明”页）'

const cutLabels = (id: string, texts: readonly { readonly text: string }[]) =>
  quotesSentences.has(id) ? [] : texts.map(({ text }) => text).filter((text) => /…|\.{3}/.test(text) && !text.endsWith(saysWhere))

/** Unit of the outermost viewBox in pixels of the file. */
const unit = (snapshot: Snapshot) => snapshot.width / Number(/viewBox="0 0 ([\d.]+)/.exec(snapshot.svg)?.[1])

describe.each([3, 60, 250])('every picture of %i departments with names of 20 characters', (count) => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = (await workspaceWith(districtWithLongNames(count))).workspace
  }, 120_000)
  afterAll(() => workspace.close())

  function snapshotOf(id: string, selection: Selection, size: (typeof sizes)[number]['id']): Promise<Snapshot | null> {
    return workspace.snapshot(id, selection, context, {
      bureau: '溪屿新区财政局',
      date: '2024-03-15',
      size,
      figure: 3,
      link: '#/overview',
    })
  }

  it('is of names as long as that', () => {
    expect(workspace.facts.departments).toHaveLength(count)
    for (const one of workspace.facts.departments) expect([...one.name]).toHaveLength(nameLength)
  })

  it.each(views.map((view) => [view.id, view] as const))(
    '%s: no two texts touch, none leaves the picture, none is too small to read, no label is cut',
    async (id, view) => {
      const asked = occasionsOf(view, workspace.facts).flatMap((occasion) => sizes.map((size) => ({ ...occasion, size })))
      for (const { name, selection, size } of asked) {
        const snapshot = await snapshotOf(id, selection, size.id)
        if (snapshot === null) continue
        expect(snapshot.width).toBe(size.widthPx)
        const texts = placedTexts(snapshot.svg)
        const [wide, high] = [snapshot.width / unit(snapshot), snapshot.height / unit(snapshot)]
        const outside = texts.filter(
          (one) => one.isCut || one.left < -0.5 || one.right > wide + 0.5 || one.top < -0.5 || one.bottom > high + 0.5,
        )
        const small = texts.filter((one) => one.size < leastTypeOf(id, size) - 0.01)
        expect({
          occasion: `${name} ${size.id}`,
          overlaps: overlaps(texts).slice(0, 5),
          outside: outside.slice(0, 5).map((one) => one.text),
          small: [...new Set(small.map((one) => `${one.size.toFixed(1)} ${one.text}`))].slice(0, 3),
          cut: cutLabels(id, texts).slice(0, 3),
        }).toEqual({ occasion: `${name} ${size.id}`, overlaps: [], outside: [], small: [], cut: [] })
      }
    },
    60_000,
  )
})

describe('a picture drawn twice', () => {
  it('has the same bytes, whatever was drawn in between, also from a dark page of another width', async () => {
    const { workspace } = await workspaceWith(districtWithLongNames(12))
    const draw = async (order: readonly string[], from: ViewContext) => {
      const drawn = new Map<string, string>()
      for (const id of order) {
        const snapshot = await workspace.snapshot(id, emptySelection, from, { bureau: '溪屿新区财政局', date: '2024-03-15' })
        if (snapshot !== null) drawn.set(id, snapshot.svg)
      }
      return drawn
    }
    const ids = views.map((view) => view.id)
    const first = await draw(ids, context)
    expect(first.size).toBeGreaterThan(12)
    const second = await draw([...ids].reverse(), { ...context, theme: 'dark', width: 420 })
    expect(second).toEqual(new Map([...first].reverse()))
    await workspace.close()
  }, 120_000)
})
