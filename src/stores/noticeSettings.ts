import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { NoticeSettings } from '../workspace/noticeFiles'
import { recall, remember } from './remembered'
import { useSettings } from './settings'

/** Under which 通知设置 are kept on this computer. */
const place = 'returnNotice'

/** All but the bureau, which has its place in the settings. */
export type OwnNotice = Omit<NoticeSettings, 'bureau'>

const blank: OwnNotice = { title: '', documentNumber: '', deadline: '', contact: '', phone: '' }

/** Texts of known names; what else was kept is left out. */
export function noticeFrom(found: unknown): OwnNotice {
  if (typeof found !== 'object' || found === null) return blank
  const known = Object.entries(found).filter(([key, value]) => key in blank && typeof value === 'string')
  return { ...blank, ...Object.fromEntries(known) }
}

/** 通知设置: what stands on every 退回通知. An empty one is left to be filled in by hand. */
export const useNoticeSettings = defineStore('noticeSettings', () => {
  const settings = useSettings()
  const own = shallowRef<OwnNotice>(noticeFrom(recall(place)))
  const current = computed<NoticeSettings>(() => ({ ...own.value, bureau: settings.all.bureau }))

  function change(part: Partial<NoticeSettings>): void {
    const { bureau, ...rest } = part
    if (bureau !== undefined) settings.change({ bureau })
    own.value = noticeFrom({ ...own.value, ...rest })
    remember(place, own.value)
  }

  /** In place of what is set; an older project keeps none. */
  function restore(kept: unknown): void {
    if (kept === undefined) return
    own.value = noticeFrom(kept)
    remember(place, own.value)
  }

  return { own, current, change, restore }
})
