import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import { useDataset } from '../stores/dataset'
import { isAbort } from '../stores/diagnosis'
import { useSelection } from '../stores/selection'
import { useSettings } from '../stores/settings'
import type { ViewAnswer, ViewContext } from '../views/View'

export type ViewState =
  /** `slow` after 300 ms: only then a skeleton is shown. */
  | { readonly is: 'asking'; readonly slow: boolean }
  | { readonly is: 'answered'; readonly answer: ViewAnswer }
  | { readonly is: 'empty' }
  | { readonly is: 'failed'; readonly thrown: unknown }

const skeletonAfter = 300

/** Width of a table that is handed over: every column has room. */
const wide = 1136

/**
 * The answer of a view to the selection and settings. A new question aborts the former one; an answer that is not the latest
 * is dropped. While a later question runs, the former answer stays on the screen until the skeleton is due.
 * `picture` is the room that the card has; without a height the picture may be as high as it needs.
 */
export function useView(view: string, picture: Readonly<Ref<{ readonly width: number; readonly height?: number } | null>>) {
  const dataset = useDataset()
  const selection = useSelection()
  const settings = useSettings()
  const state = shallowRef<ViewState>({ is: 'asking', slow: false })
  /** A question is out, whatever still stands on the screen. */
  const isBusy = shallowRef(false)
  let latest: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  /** For what is handed over or explained; the card's own room is no part of it. */
  function contextOf(): ViewContext {
    return {
      locale: settings.all.locale,
      moneyUnit: settings.all.moneyUnit,
      width: wide,
      theme: settings.shownTheme,
      forExport: false,
    }
  }

  async function ask(): Promise<void> {
    latest?.abort()
    clearTimeout(timer)
    if (picture.value === null) return
    const context = { ...contextOf(), ...picture.value }
    const own = new AbortController()
    latest = own
    isBusy.value = true
    if (state.value.is !== 'answered') state.value = { is: 'asking', slow: false }
    timer = setTimeout(() => {
      if (latest === own) state.value = { is: 'asking', slow: true }
    }, skeletonAfter)
    try {
      const workspace = await dataset.workspace()
      const answer = await workspace.answer(view, selection.current, context, own.signal)
      if (latest === own) state.value = answer === null ? { is: 'empty' } : { is: 'answered', answer }
    } catch (thrown) {
      if (latest === own && !isAbort(thrown)) state.value = { is: 'failed', thrown }
    } finally {
      if (latest === own) {
        clearTimeout(timer)
        isBusy.value = false
      }
    }
  }

  watch(
    () => [selection.current, dataset.revision, settings.all.locale, settings.all.moneyUnit, settings.shownTheme, picture.value],
    () => ask(),
    { immediate: true },
  )
  onScopeDispose(() => {
    latest?.abort()
    latest = null
    clearTimeout(timer)
  })

  return { state, isBusy, ask, contextOf }
}
