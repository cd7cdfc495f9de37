import { describe, expect, it } from 'vitest'
import { contrast, countColour, heatColour, inkOn, themes } from '../../../src/views/chart/theme'

it('reckons contrast as WCAG does: black on white 21, grey #777777 on white 4.48', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6)
  expect(contrast('#FFFFFF', '#777777')).toBeCloseTo(4.48, 2)
})

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name]

  it('writes text that is read on the card', () => {
    for (const ink of [theme.ink, theme.inkSecond, theme.inkThird, theme.attentionInk, theme.accent, ...theme.hues]) {
      expect(contrast(ink, theme.card), ink).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('writes text that is read on every step of the scales', () => {
    for (const ground of [...theme.heat, ...theme.counts])
      expect(contrast(inkOn(theme, ground), ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  it('marks that are seen on the card', () => {
    for (const mark of [theme.accent, theme.accentMiddle, theme.attention])
      expect(contrast(mark, theme.card), mark).toBeGreaterThanOrEqual(3)
  })

  it('gives no colour to zero, the strongest to the most, and turns at 90 %', () => {
    expect(countColour(theme, 0, 10)).toBe(theme.card)
    expect(countColour(theme, 10, 10)).toBe(theme.counts.at(-1))
    expect(heatColour(theme, 0.8999)).toBe(theme.heat[1])
    expect(heatColour(theme, 0.9)).toBe(theme.heat[2])
  })
})
