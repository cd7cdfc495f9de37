import { computed, type Ref, ref } from 'vue'
import type { WaitingIssue } from '../../stores/labels'

interface Orders {
  /** A digit: the nth of what is proposed. */
  choose(place: number): void
  /** Enter: what is proposed, or was picked. */
  accept(): void
  notIssue(): void
  noCategory(): void
  search(): void
  undo(): void
}

const page = 10

/** Walking through 请确认清单 and answering it by keyboard. */
export function useWaitingList(issues: Readonly<Ref<readonly WaitingIssue[]>>, orders: Orders) {
  const activeId = ref('')
  const lastPlace = ref(0)

  /** Where the active one was answered, the one in its place is active. */
  const active = computed(() => {
    const at = issues.value.findIndex((one) => one.issueId === activeId.value)
    return at >= 0 ? at : Math.min(lastPlace.value, issues.value.length - 1)
  })
  const issue = computed(() => issues.value[active.value] ?? null)

  function go(place: number): void {
    const at = Math.max(0, Math.min(place, issues.value.length - 1))
    lastPlace.value = at
    activeId.value = issues.value[at]?.issueId ?? ''
  }

  const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at) => at - 1,
    PageDown: (at) => at + page,
    PageUp: (at) => at - page,
    Home: () => 0,
    End: (_, last) => last,
  }
  const letters: Readonly<Record<string, () => void>> = {
    Enter: orders.accept,
    n: orders.notIssue,
    o: orders.noCategory,
    '/': orders.search,
    u: orders.undo,
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey) return
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if ((event.ctrlKey || event.metaKey) && !isUndo) return
    if (!isUndo && !pressed(event.key)) return
    if (isUndo) orders.undo()
    event.preventDefault()
    event.stopPropagation()
  }

  function pressed(key: string): boolean {
    const step = steps[key]
    const letter = letters[key]
    if (step !== undefined) go(step(active.value, issues.value.length - 1))
    else if (letter !== undefined) letter()
    else if (/^[1-9]$/.test(key)) orders.choose(Number(key) - 1)
    else return false
    return true
  }

  return { active, issue, go, onKey }
}
