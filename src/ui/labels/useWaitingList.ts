import { computed, type Ref } from 'vue'
import type { WaitingIssue } from '../../stores/labels'
import { useListWalk } from '../useListWalk'

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
  // Where the active one was answered, the one in its place is next.
  const { active, go, placeAfter } = useListWalk(
    computed(() => issues.value.map((one) => one.issueId)),
    page,
  )
  const issue = computed(() => issues.value[active.value] ?? null)

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
    const to = placeAfter(key)
    const letter = letters[key]
    if (to !== null) go(to)
    else if (letter !== undefined) letter()
    else if (/^[1-9]$/.test(key)) orders.choose(Number(key) - 1)
    else return false
    return true
  }

  return { active, issue, go, onKey }
}
