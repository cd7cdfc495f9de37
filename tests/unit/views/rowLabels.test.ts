import { describe, expect, it } from 'vitest'
import { rowLabels, rowsHeight } from '../../../src/views/chart/rowLabels'
import { evenLines, textWidth } from '../../../src/views/chart/textWidth'
import { pictureContext } from './inventedDistrict'

const sizes = { top: 4, bottom: 26, row: 20, least: 18, most: 30 }
const names = ['溪屿新区东岭社区公共事务服务站第〇〇一所', '区教育局']
const room = { share: 0.38, most: 240 }
const file = { ...pictureContext, forExport: true }
const card = { ...pictureContext, forExport: false }

describe('the names of rows', () => {
  it('stand whole in a picture of 75 mm, over two lines of ten, and the rows are as high as that', () => {
    const labels = rowLabels({ ...file, width: 332 }, names, room, sizes)
    expect(labels.lines).toEqual([['溪屿新区东岭社区公共', '事务服务站第〇〇一所'], ['区教育局']])
    expect(labels.room).toBe(120)
    expect(labels.sizes.row).toBe(35)
    expect(rowsHeight({ ...file, width: 332 }, labels)).toBe(3 * 35 + 30)
  })

  it('stand on one line where the picture is wide', () => {
    const labels = rowLabels({ ...file, width: 672 }, names, room, sizes)
    expect(labels.texts).toEqual(names)
    expect(labels.sizes).toEqual(sizes)
  })

  it('are cut on a card, which has no room for a second line', () => {
    const labels = rowLabels({ ...card, width: 332, height: 300 }, names, room, sizes)
    expect(labels.lines.map((one) => one.length)).toEqual([1, 1])
    expect(labels.texts[0]).toMatch(/^溪屿新区.*…/)
    expect(labels.room).toBeLessThanOrEqual(Math.ceil(332 * 0.38))
  })
})

describe('a text over lines', () => {
  it('leaves no single character on the last one', () => {
    const text = '溪屿新区东岭社区公共事务服务站第〇〇一所'
    for (const width of [50, 75, 110, 140, 180, 236]) {
      const lines = evenLines(text, width, 12)
      expect(lines.join('')).toBe(text)
      expect(Math.max(...lines.map((line) => textWidth(line, 12)))).toBeLessThanOrEqual(width)
      expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(1)
    }
  })
})
