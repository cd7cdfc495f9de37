import { describe, expect, it } from 'vitest'
import { cutInMiddle, cutToWidth, textWidth } from '../../../src/views/chart/textWidth'

const names = ['溪屿新区东岭社区公共事务服务站第〇〇一所', '溪屿新区东岭社区公共事务服务站第〇〇七所']

describe('a name that finds no room', () => {
  it('keeps both its ends, so that names that begin alike are told apart', () => {
    const cut = names.map((name) => cutInMiddle(name, 120, 12))
    expect(cut).toEqual(['溪屿新区…〇〇一所', '溪屿新区…〇〇七所'])
    expect(new Set(names.map((name) => cutToWidth(name, 120, 12))).size).toBe(1)
  })

  it('stays whole where there is room, and within it where there is next to none', () => {
    expect(cutInMiddle('区教育局', 48, 12)).toBe('区教育局')
    for (const width of [28, 40, 60, 100]) expect(textWidth(cutInMiddle(names[0] ?? '', width, 12), 12)).toBeLessThanOrEqual(width)
  })
})
