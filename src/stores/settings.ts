import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { CheckSettings } from '../checks/Check'
import { usableCheckSettings } from '../checks/settings'
import { type Correction, isCorrection } from '../domain/correction'
import { type Exemption, isExemption } from '../domain/exemption'
import { isLineageEvent, type LineageEvent } from '../domain/lineage'
import { type Confirmed, isConfirmed, isOwnCue, type OwnCue } from '../domain/ownLabels'
import type { Locale } from '../domain/text'
import type { ShownMoneyUnit } from '../views/View'
import type { DataSettings } from '../workspace/Platform'
import { recall, remember } from './remembered'

export type Theme = 'light' | 'dark' | 'system'

export interface Settings {
  readonly bureau: string
  readonly scheme: string
  readonly schemeByYear: Readonly<Record<number, string>>
  /** By record (`recordKey`): before the record's own scheme. */
  readonly schemeByRecord: Readonly<Record<string, string>>
  /** 沿革 beside what the files say. */
  readonly lineage: readonly LineageEvent[]
  /** 免报: who need not report for which year. */
  readonly exemptions: readonly Exemption[]
  /** 更正 and 手工补录. */
  readonly corrections: readonly Correction[]
  /** Sentences of 存在问题 that a person confirmed, newest last. */
  readonly labels: readonly Confirmed[]
  /** Cues that the user added, or switched off by a weight of 0. */
  readonly cues: readonly OwnCue[]
  /** Confidence from which a label of the rules is accepted; 0 is the taxonomy's. */
  readonly acceptP: number
  /** Rules of 勾稽核对 that differ from the catalog. */
  readonly checks: CheckSettings
  readonly moneyUnit: ShownMoneyUnit
  readonly locale: Locale
  readonly theme: Theme
  readonly railCollapsed: boolean
}

export const initialSettings: Settings = {
  bureau: '',
  scheme: 'MOF2020',
  schemeByYear: {},
  schemeByRecord: {},
  lineage: [],
  exemptions: [],
  corrections: [],
  labels: [],
  cues: [],
  acceptP: 0,
  checks: {},
  moneyUnit: '万元',
  locale: 'zh-CN',
  theme: 'system',
  railCollapsed: false,
}

const choices: { readonly [K in keyof Settings]?: readonly Settings[K][] } = {
  moneyUnit: ['元', '万元', '亿元'],
  locale: ['zh-CN', 'en'],
  theme: ['light', 'dark', 'system'],
}

/** `found` over `base`, value by value: what has another type or is no known choice is left out. */
export function settingsFrom(found: unknown, base: Settings): Settings {
  if (typeof found !== 'object' || found === null) return base
  const usable = Object.entries(found).filter(([key, value]) => {
    if (!(key in base) || typeof value !== typeof base[key as keyof Settings] || value === null) return false
    if (key === 'lineage') return Array.isArray(value) && value.every(isLineageEvent)
    if (key === 'exemptions') return Array.isArray(value) && value.every(isExemption)
    if (key === 'corrections') return Array.isArray(value) && value.every(isCorrection)
    if (key === 'labels') return Array.isArray(value) && value.every(isConfirmed)
    if (key === 'cues') return Array.isArray(value) && value.every(isOwnCue)
    const known: readonly unknown[] | undefined = choices[key as keyof Settings]
    return known === undefined || known.includes(value)
  })
  const read: Settings = { ...base, ...Object.fromEntries(usable) }
  const acceptP = read.acceptP > 0 && read.acceptP < 1 ? read.acceptP : 0
  return { ...read, acceptP, checks: usableCheckSettings(read.checks) }
}

/** What of the settings changes the data. */
export type Basis = Pick<
  Settings,
  'scheme' | 'schemeByYear' | 'schemeByRecord' | 'lineage' | 'exemptions' | 'corrections' | 'labels' | 'cues' | 'acceptP' | 'checks'
>

/** Plain values: they go to a worker, and a reactive object does not. What is empty leaves the data version as it is. */
export function dataSettingsOf(basis: Basis): DataSettings {
  const { scheme, schemeByYear, schemeByRecord, lineage, exemptions, corrections, labels, cues, acceptP } = basis
  const checks = usableCheckSettings(basis.checks)
  return {
    scheme,
    schemeByYear: { ...schemeByYear },
    ...(Object.keys(schemeByRecord).length === 0 ? {} : { schemeByRecord: { ...schemeByRecord } }),
    ...(lineage.length === 0 ? {} : { lineage: lineage.map((event) => ({ ...event })) }),
    ...(exemptions.length === 0 ? {} : { exemptions: exemptions.map((one) => ({ ...one })) }),
    ...(corrections.length === 0 ? {} : { corrections: corrections.map((one) => ({ ...one, key: [...one.key] })) }),
    ...(labels.length === 0 ? {} : { labels: labels.map((one) => ({ ...one, labels: [...one.labels] })) }),
    ...(cues.length === 0 ? {} : { cues: cues.map((one) => ({ ...one })) }),
    ...(acceptP === 0 ? {} : { acceptP }),
    ...(Object.keys(checks).length === 0 ? {} : { checks }),
  }
}

/** The settings that make the data, whole: what is absent is empty. */
export function basisOf(settings: DataSettings): Basis {
  const { scheme, schemeByYear, schemeByRecord, lineage, exemptions, corrections, labels, cues, acceptP, checks } = settings
  return {
    scheme,
    schemeByYear,
    schemeByRecord: schemeByRecord ?? {},
    lineage: lineage ?? [],
    exemptions: exemptions ?? [],
    corrections: corrections ?? [],
    labels: labels ?? [],
    cues: cues ?? [],
    acceptP: acceptP ?? 0,
    checks: checks ?? {},
  }
}

/** How numbers are read and shown. What the user chose is kept on this computer; `site.json` stands behind it. */
export const useSettings = defineStore('settings', () => {
  const chosen = ref<unknown>(recall('settings') ?? {})
  const site = ref<unknown>({})
  const all = computed<Settings>(() => settingsFrom(chosen.value, settingsFrom(site.value, initialSettings)))

  function change(part: Partial<Settings>): void {
    chosen.value = { ...(chosen.value as Partial<Settings>), ...part }
    remember('settings', chosen.value)
  }

  /** The bureau's own first values. */
  function applySite(found: unknown): void {
    site.value = found
  }

  const systemDark = ref(false)
  if (typeof matchMedia === 'function') {
    const asked = matchMedia('(prefers-color-scheme: dark)')
    systemDark.value = asked.matches
    asked.addEventListener('change', () => {
      systemDark.value = asked.matches
    })
  }
  const shownTheme = computed<'light' | 'dark'>(() => {
    if (all.value.theme === 'system') return systemDark.value ? 'dark' : 'light'
    return all.value.theme
  })
  const dataSettings = computed<DataSettings>(() => dataSettingsOf(all.value))

  return { all, change, applySite, shownTheme, dataSettings }
})
