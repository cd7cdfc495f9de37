import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptySelection } from '../../../src/domain/selection'
import { loadViews } from '../../../src/views'
import { answerOf, type InventedDistrict, inventedDistrict, pictureContext } from './inventedDistrict'

const views = await loadViews()

/** A view about one department is asked about the first. */
const selectionFor = (view: (typeof views)[number], district: InventedDistrict) =>
  view.about === 'department'
    ? { ...emptySelection, departments: district.facts.departments.slice(0, 1).map((one) => one.code) }
    : emptySelection

/** Numbers with their sign of percent, as a reader meets them in a picture. */
const figures = (text: string) => text.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? []

describe.each(views.map((view) => [view.id, view] as const))('%s', (_, view) => {
  it.each([1, 3, 20, 60, 250])('answers for %i departments in words, a table and a picture', (size) => {
    const district = inventedDistrict(size)
    const answer = answerOf(view, district, selectionFor(view, district))
    if (answer === null) throw new Error('no answer')
    expect(answer.title).not.toBe('')
    const all = [answer.title, answer.subtitle, answer.summary, ...answer.notes].join()
    expect(all).not.toMatch(/NaN|Infinity|undefined|null/)
    for (const row of answer.table.rows) expect(row.cells).toHaveLength(answer.table.columns.length)
    expect(answer.table.rows.flatMap((row) => row.cells.map((one) => one.text)).join()).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('says nothing where nothing is loaded', () => {
    const nothing = { ...inventedDistrict(3), records: [], indicators: [], issues: [], funds: [] }
    expect(answerOf(view, nothing)).toBeNull()
    const noYears = { ...nothing, facts: { ...nothing.facts, years: [], departments: [] } }
    expect(answerOf(view, noYears)).toBeNull()
  })

  it('prints in its title only percents and scores that stand in its table, its notes or its summary', () => {
    const district = inventedDistrict(60)
    const answer = answerOf(view, district, selectionFor(view, district))
    if (answer === null) throw new Error('no answer')
    const elsewhere = [
      ...answer.table.rows.flatMap((row) => row.cells.map((one) => one.text)),
      answer.summary,
      ...answer.notes,
    ].join(' ')
    for (const figure of figures(answer.title).filter((one) => one.includes('.'))) expect(elsewhere).toContain(figure)
  })

  it('speaks English where it is asked to', () => {
    const district = inventedDistrict(60)
    const answer = answerOf(view, district, selectionFor(view, district), { ...pictureContext, locale: 'en' })
    expect(answer?.title).toMatch(/[a-z]{3}/)
    // A department keeps its name in every language.
    const words = [answer?.title, answer?.subtitle].join().replaceAll(district.facts.departments[0]?.name ?? '', '')
    expect(words).not.toMatch(/[\u4e00-\u9fff]{6}/)
  })

  it('turns a mark into a filter only by what the mark carries', () => {
    expect(view.pick?.({}) ?? null).toBeNull()
  })
})

describe('the views together', () => {
  it('have ids of their own and words for each', () => {
    const folders = readdirSync('src/views').filter((name) => existsSync(`src/views/${name}/index.ts`))
    expect(views.map((view) => view.id).sort()).toEqual(folders.sort())
    for (const view of views)
      expect([view.label['zh-CN'], view.label.en, view.question['zh-CN'], view.question.en]).not.toContain(undefined)
  })
})
