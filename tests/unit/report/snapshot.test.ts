import { describe, expect, it } from 'vitest'
import { type SnapshotFrame, snapshotSvg, snapshotWidth } from '../../../src/report/snapshot'
import { views } from '../../../src/views'
import { answerOf, inventedDistrict } from '../views/inventedDistrict'

const frame: SnapshotFrame = { bureau: '云溪区财政局', filters: '镇街', version: '7f3a91c2', date: '2024-03-15', sample: true }

/** Texts of the page itself (not of the nested chart) with their end on the x axis. */
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1])

describe('a snapshot', () => {
  const district = inventedDistrict(60)

  it.each(views.map((view) => view.id))('of %s has the same bytes each time it is drawn', (id) => {
    const view = views.find((one) => one.id === id)
    const draw = () => {
      const answer = view === undefined ? null : answerOf(view, district)
      return answer === null ? null : snapshotSvg(answer, frame)
    }
    const first = draw()
    expect(first).not.toBeNull()
    expect(draw()?.svg).toBe(first?.svg)
    expect(first?.width).toBe(snapshotWidth)
    expect(first?.svg).not.toMatch(/NaN|Infinity|undefined|zr\d+-/)
  })

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
})
