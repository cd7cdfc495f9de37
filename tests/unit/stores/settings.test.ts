import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { initialSettings, settingsFrom, useSettings } from '../../../src/stores/settings'

beforeEach(() => setActivePinia(createPinia()))

describe('settings', () => {
  it('take what is usable of a file that somebody edited by hand', () => {
    const found = { bureau: '云溪区财政局', moneyUnit: '千元', theme: 5, scheme: 'GD5', unknown: 1 }
    expect(settingsFrom(found, initialSettings)).toEqual({ ...initialSettings, bureau: '云溪区财政局', scheme: 'GD5' })
  })

  it('stay as they are where nothing usable is found', () => {
    expect(settingsFrom(null, initialSettings)).toEqual(initialSettings)
    expect(settingsFrom('text', initialSettings)).toEqual(initialSettings)
  })

  it('put the user before the bureau, and the bureau before what is built in', () => {
    const settings = useSettings()
    settings.change({ moneyUnit: '亿元' })
    settings.applySite({ moneyUnit: '元', scheme: 'SH75' })
    expect(settings.all.moneyUnit).toBe('亿元')
    expect(settings.all.scheme).toBe('SH75')
  })

  it('work in a browser that allows no localStorage', () => {
    const settings = useSettings()
    settings.change({ theme: 'dark' })
    expect(settings.shownTheme).toBe('dark')
  })
})
