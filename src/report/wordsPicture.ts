import { cutToWidth } from '../views/chart/textWidth'
import type { ChartTheme } from '../views/chart/theme'
import type { TableRow, ViewAnswer } from '../views/View'
import { type Block, round, textBlock } from './svgText'

const tileHeight = 104
const leastTile = 156
const usualTile = 210

/** An answer in words has no chart: its sentence, and each row of its table as a tile (name, value, remark). */
export function wordsPicture(answer: ViewAnswer, x: number, y: number, width: number, theme: ChartTheme): Block {
  const sentence = textBlock([answer.summary], x, y, width, { size: 15, lineHeight: 27, colour: theme.ink })
  const columns = Math.max(1, Math.floor(width / (width < 2 * usualTile ? leastTile : usualTile)))
  const tileWidth = width / columns
  const top = y + sentence.height + 12
  const rows = answer.table.rows.filter((row) => row.kind !== 'note')
  const tiles = rows.map((row, index) => {
    const place = index % columns
    return tile(row, x + place * tileWidth, top + Math.floor(index / columns) * tileHeight, tileWidth, place > 0, theme)
  })
  const height = sentence.height + 12 + Math.ceil(rows.length / columns) * tileHeight
  return { svg: sentence.svg + tiles.join(''), height }
}

function tile(row: TableRow, x: number, y: number, width: number, ruled: boolean, theme: ChartTheme): string {
  const [name = '', value = '', ...remarks] = row.cells.map((cell) => cell.text)
  const remark = remarks.filter((text) => text !== '').join(' · ')
  const left = ruled ? x + 14 : x
  const room = width - 20
  const rule = `<line x1="${round(x)}" x2="${round(x)}" y1="${round(y + 8)}" y2="${round(y + tileHeight - 8)}" stroke="${theme.line}"/>`
  const figure = { size: room < 150 ? 18 : 22, lineHeight: 28, colour: theme.ink, bold: true }
  return [
    ruled ? rule : '',
    textBlock([cutToWidth(name, room, 12.5)], left, y + 6, room, { size: 12.5, lineHeight: 18, colour: theme.inkSecond }).svg,
    textBlock([cutToWidth(value, room, figure.size * 1.03)], left, y + 25, room, figure).svg,
    textBlock([cutToWidth(remark, room * 2.7, 12)], left, y + 54, room, { size: 12, lineHeight: 16, colour: theme.inkSecond }).svg,
  ].join('')
}
