import { computed, type Ref, ref } from 'vue'

/** Walking over a list by keys: which row is active, also when rows come and go. `page`: rows of PageUp and PageDown. */
export function useListWalk(keys: Readonly<Ref<readonly string[]>>, page: number) {
  const activeKey = ref('')
  const lastPlace = ref(0)

  /** Where the active row has gone, the one in its place is active; −1 in an empty list. */
  const active = computed(() => {
    const at = keys.value.indexOf(activeKey.value)
    return at >= 0 ? at : Math.min(lastPlace.value, keys.value.length - 1)
  })

  function go(place: number): void {
    const at = Math.max(0, Math.min(place, keys.value.length - 1))
    lastPlace.value = at
    activeKey.value = keys.value[at] ?? ''
  }

  const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at) => at - 1,
    PageDown: (at) => at + page,
    PageUp: (at) => at - page,
    Home: () => 0,
    End: (_, last) => last,
  }

  /** Where a key leads to; null where it is none of walking. */
  const placeAfter = (key: string): number | null => steps[key]?.(active.value, keys.value.length - 1) ?? null

  return { active, go, placeAfter }
}
