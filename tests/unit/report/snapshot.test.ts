import { describe, expect, it } from 'vitest'
import { pictureSizes } from '../../../src/report/PictureSize'
import type { SnapshotFrame } from '../../../src/report/SnapshotFrame'
import { pictureRoom, snapshotSvg } from '../../../src/report/snapshot'
import { loadViews } from '../../../src/views'
import { answerOf, inventedDistrict } from '../views/inventedDistrict'

const views = await loadViews()

const frame: SnapshotFrame = { bureau: '云溪区财政局', filters: '镇街', version: '7f3a91c2', date: '2024-03-15', sample: true }

/** Texts of the page itself (not of the nested chart) with their end on the x axis. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1])

describe('a snapshot', () => {
  const district = inventedDistrict(60)

  it.each(Object.values(pictureSizes))(
    'at size $id has the same bytes each time it is drawn, in any order',
    (size) => {
      const draw = (order: readonly (typeof views)[number][]) =>
        new Map(
          order.flatMap((view) => {
            const answer = answerOf(view, district)
            return answer === null ? [] : [[view.id, snapshotSvg(answer, frame, size)] as const]
          }),
        )
      const first = draw(views)
      const again = draw([...views].reverse())
      expect(first.size).toBeGreaterThan(12)
      for (const [id, picture] of first) {
        expect(again.get(id)?.svg).toBe(picture.svg)
        expect(picture.width).toBe(size.widthPx)
        if ('heightPx' in size) expect(picture.height).toBe(size.heightPx)
        expect(picture.svg).not.toMatch(/NaN|Infinity|undefined|zr\d+-/)
      }
    },
    30_000,
  )

  it('prints title, filters, source, version, date and that the data is invented', () => {
    const view = views.find((one) => one.id === 'score-distribution')
    const answer = view === undefined ? null : answerOf(view, district)
    if (answer === null) throw new Error('no answer')
    const printed = texts(snapshotSvg(answer, frame).svg).join('\n')
    expect(printed).toContain(answer.title)
    expect(printed).toContain('筛选：镇街')
    expect(printed).toContain('来源：云溪区财政局绩效自评数据')
    expect(printed).toContain('数据版本 7f3a91c2 · 2024年3月15日导出')
    expect(printed).toContain('示例数据（虚构）')
    expect(texts(snapshotSvg(answer, { ...frame, sample: false }).svg).join()).not.toContain('示例数据')
  })

  it('grows with what it has to say: a long title is wrapped, not cut', () => {
    const view = views.find((one) => one.id === 'issue-pareto')
    const answer = view === undefined ? null : answerOf(view, district)
    if (answer === null) throw new Error('no answer')
    const long = { ...answer, title: '二十个字以上的部门名称和类别名称放在一起时标题仍应当完整'.repeat(3) }
    const picture = snapshotSvg(long, frame)
    expect(picture.height).toBeGreaterThan(snapshotSvg(answer, frame).height)
    expect(texts(picture.svg).join('')).toContain(long.title)
  })

  it('draws the headline as its sentence and six tiles', () => {
    const view = views.find((one) => one.id === 'headline')
    const answer = view === undefined ? null : answerOf(view, district)
    if (answer === null) throw new Error('no answer')
    const printed = texts(snapshotSvg(answer, frame).svg).join('')
    for (const row of answer.table.rows) expect(printed).toContain(row.cells[1]?.text)
    expect(answer.table.rows).toHaveLength(6)
  })

  it('escapes a name that looks like markup', () => {
    const view = views.find((one) => one.id === 'completion-trend')
    const answer = view === undefined ? null : answerOf(view, district)
    if (answer === null) throw new Error('no answer')
    const { svg } = snapshotSvg({ ...answer, title: '<script>"&' }, frame)
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
  })

  it('prints 图号, the short link and what holds for the whole selection, each sentence once', () => {
    const view = views.find((one) => one.id === 'score-distribution')
    const answer = view === undefined ? null : answerOf(view, district)
    if (answer === null) throw new Error('no answer')
    const note = '已排除待核实记录。'
    const full: SnapshotFrame = {
      ...frame,
      figure: 3,
      link: 'http://jixiao.test/#/scores?y=2023&o=%E8%A1%8C%E6%94%BF%E7%A7%91',
      notes: [note],
      glossary: ['名词解释：自评总分：部门填报的总分。'],
    }
    const printed = texts(snapshotSvg({ ...answer, notes: [note] }, full).svg)
      .join('')
      .replaceAll(' ', '')
    expect(printed).toContain('2024年3月15日导出·图3')
    expect(printed).toContain('链接：#/scores?y=2023&amp;o=行政科')
    expect(printed.split(note)).toHaveLength(2)
    expect(printed).toContain('名词解释：自评总分')
  })

  it('keeps a picture on a slide however long the notes are, and says that notes are left out', () => {
    const view = views.find((one) => one.id === 'completion-trend')
    const answer = view === undefined ? null : answerOf(view, district)
    if (answer === null) throw new Error('no answer')
    const long = { ...answer, notes: Array.from({ length: 40 }, (_, index) => `第 ${index} 个部门未报送。`.repeat(6)) }
    const picture = snapshotSvg(long, frame, pictureSizes.slide)
    expect([picture.width, picture.height]).toEqual([1920, 1080])
    expect(texts(picture.svg).join('')).toContain('其余说明见表格的“说明”页')
    expect(pictureRoom(long, frame, pictureSizes.slide)).toBeGreaterThan(220)
  })
})
