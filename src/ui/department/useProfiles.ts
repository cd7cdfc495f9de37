import { nextTick, onBeforeUnmount, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import { isAbort } from '../../domain/abort'
import { useDataset } from '../../stores/dataset'
import { useDepartmentList } from '../../stores/departmentList'
import { diagnosisOf, errorKey, errorParams } from '../../stores/diagnosis'
import { useNotices } from '../../stores/notices'
import { useSelection } from '../../stores/selection'
import { useSettings } from '../../stores/settings'
import type { Profile } from './profile'

export interface Preparing {
  readonly done: number
  readonly count: number
  readonly name: string
}

/** The cards come first: the sheet for the printer is made when they have been asked. */
const sheetDelay = 400

/** Sheets for the printer: the department on the screen, ready whenever somebody prints, or all of the list for one job. */
export function useProfiles() {
  const dataset = useDataset()
  const selection = useSelection()
  const settings = useSettings()
  const notices = useNotices()
  const list = useDepartmentList()
  const profiles = shallowRef<readonly Profile[]>([])
  const preparing = shallowRef<Preparing | null>(null)
  let latest: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(): AbortController {
    latest?.abort()
    clearTimeout(timer)
    latest = new AbortController()
    return latest
  }

  async function sheetOf(departments: readonly string[], signal: AbortSignal): Promise<Profile | null> {
    const { profileOf } = await import('./profile')
    const { locale, moneyUnit } = settings.all
    return profileOf(await dataset.workspace(), { ...selection.current, departments }, { locale, moneyUnit }, signal)
  }

  function failed(thrown: unknown): void {
    if (!isAbort(thrown)) notices.say('failed', errorKey(thrown), errorParams(thrown), diagnosisOf(thrown))
  }

  async function current(): Promise<void> {
    const own = begin()
    try {
      const profile = await sheetOf(selection.current.departments, own.signal)
      if (latest === own) profiles.value = profile === null ? [] : [profile]
    } catch (thrown) {
      failed(thrown)
    }
  }

  /** One job of the whole list. Given up, nothing is printed. */
  async function printAll(): Promise<void> {
    const own = begin()
    const codes = list.codes
    const names = new Map(dataset.facts?.departments.map((one) => [one.code, one.name]))
    const made: Profile[] = []
    try {
      for (const [done, code] of codes.entries()) {
        preparing.value = { done, count: codes.length, name: names.get(code) ?? code }
        const profile = await sheetOf([code], own.signal)
        if (latest !== own) return
        if (profile !== null) made.push(profile)
      }
      profiles.value = made
      preparing.value = null
      await printed()
    } catch (thrown) {
      preparing.value = null
      failed(thrown)
    }
  }

  async function printed(): Promise<void> {
    await nextTick()
    // Two frames, so that the sheets are laid out before the browser copies them.
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
    window.print()
  }

  function cancel(): void {
    preparing.value = null
    void current()
  }

  /** After a job of many the sheet of the department on the screen is enough. */
  function afterPrint(): void {
    if (profiles.value.length > 1) void current()
  }

  watch(
    () => [selection.current, dataset.revision, settings.all.locale, settings.all.moneyUnit],
    () => {
      begin()
      preparing.value = null
      profiles.value = []
      timer = setTimeout(() => void current(), sheetDelay)
    },
    { immediate: true },
  )
  onMounted(() => window.addEventListener('afterprint', afterPrint))
  onBeforeUnmount(() => window.removeEventListener('afterprint', afterPrint))
  onScopeDispose(() => {
    latest?.abort()
    clearTimeout(timer)
  })

  return { profiles, preparing, printAll, printed, cancel }
}
