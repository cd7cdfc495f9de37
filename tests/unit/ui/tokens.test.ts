import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { themes } from '../../../src/views/chart/theme'

const css = readFileSync(resolve(import.meta.dirname, '../../../src/ui/styles/tokens.css'), 'utf8')
const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')
const token = (block: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? null

const pairs = [
  ['ink', 'ink'],
  ['ink-2', 'inkSecond'],
  ['ink-3', 'inkThird'],
  ['line', 'line'],
  ['line-faint', 'lineFaint'],
  ['ground', 'ground'],
  ['card', 'card'],
  ['accent', 'accent'],
  ['accent-soft', 'accentSoft'],
  ['bar', 'barSoft'],
  ['worse', 'attention'],
  ['worse-soft', 'attentionSoft'],
] as const

function luminance(hex: string): number {
  const part = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/** Contrast of two colours as WCAG 2.1 counts it. */
function contrast(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s colours', (theme, block) => {
  it.each(pairs)('--%s is the %s of the pictures', (name, member) => {
    expect(token(block, name)).toBe(themes[theme][member].toLowerCase())
  })

  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'worse-ink'])('--%s can be read as text on a card and on the ground', (name) => {
    expect(contrast(token(block, name), token(block, 'card'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token(block, name), token(block, 'ground'))).toBeGreaterThanOrEqual(4.3)
  })

  it('text on the accent and attention grounds can be read', () => {
    expect(contrast(token(block, 'accent'), token(block, 'accent-soft'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token(block, 'worse-ink'), token(block, 'worse-soft'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token(block, 'accent-ink'), token(block, 'accent'))).toBeGreaterThanOrEqual(4.5)
  })
})
