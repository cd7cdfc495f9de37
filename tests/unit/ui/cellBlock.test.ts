import { describe, expect, it } from 'vitest'
import { blockText, contains, movedBlock, singleCell } from '../../../src/ui/cellBlock'
import type { TableRow } from '../../../src/views/View'

const key = (name: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  ...more,
})
const at = (row: number, column: number) => singleCell({ row, column })

describe('walking over the cells of a table', () => {
  it('moves a cell at a time and stops at the edges', () => {
    expect(movedBlock(at(0, 0), key('ArrowDown'), 10, 4)).toEqual(at(1, 0))
    expect(movedBlock(at(0, 0), key('ArrowUp'), 10, 4)).toEqual(at(0, 0))
    expect(movedBlock(at(9, 3), key('ArrowRight'), 10, 4)).toEqual(at(9, 3))
    expect(movedBlock(at(5, 2), key('Home'), 10, 4)).toEqual(at(5, 0))
    expect(movedBlock(at(5, 2), key('End', { ctrlKey: true }), 10, 4)).toEqual(at(9, 3))
    expect(movedBlock(at(5, 2), key('PageDown'), 10, 4)).toEqual(at(9, 2))
  })

  it('stretches a block with Shift from where it was begun, also back over it', () => {
    const down = movedBlock(at(2, 1), key('ArrowDown', { shiftKey: true }), 10, 4)
    expect(down).toEqual({ anchor: { row: 2, column: 1 }, focus: { row: 3, column: 1 } })
    const block = { anchor: { row: 3, column: 2 }, focus: { row: 2, column: 1 } }
    expect(contains(block, { row: 2, column: 2 })).toBe(true)
    expect(contains(block, { row: 4, column: 2 })).toBe(false)
  })

  it('takes the whole table with Ctrl-A and leaves other keys alone', () => {
    expect(movedBlock(at(1, 1), key('a', { ctrlKey: true }), 3, 2)?.focus).toEqual({ row: 2, column: 1 })
    expect(movedBlock(at(1, 1), key('t'), 3, 2)).toBeNull()
  })
})

describe('what is copied', () => {
  const row = (name: string, rate: string, value: number | null, change: string, changed: number | null): TableRow => ({
    cells: [
      { text: name, value: name },
      { text: rate, value },
      { text: change, value: changed },
    ],
  })
  const rows = [
    row('区水利局', '61.20%', 0.612, '−35.00', -0.35),
    row('=区档案馆', '—', null, '—', null),
    row('区\t总工会', '1,100.00%', 11, '+2.10', 0.021),
  ]

  it('is a line a row and a tab a cell, without the head', () => {
    const block = { anchor: { row: 0, column: 0 }, focus: { row: 2, column: 2 } }
    expect(blockText(rows, [0, 1, 2], block)).toBe("区水利局\t61.20%\t-35.00\r\n'=区档案馆\t\t\r\n区 总工会\t1,100.00%\t+2.10")
  })

  it('is one cell as it is shown, with a minus that a spreadsheet reads', () => {
    expect(blockText(rows, [0, 1, 2], at(0, 2))).toBe('-35.00')
  })

  it('leaves hidden columns out', () => {
    const block = { anchor: { row: 0, column: 1 }, focus: { row: 0, column: 0 } }
    expect(blockText(rows, [0, 2], block)).toBe('区水利局\t-35.00')
  })
})
