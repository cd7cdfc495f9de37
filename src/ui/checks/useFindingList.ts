import { computed, type Ref, shallowRef } from 'vue'
import { type FindingState, findingStates } from '../../domain/findingState'
import { useListWalk } from '../useListWalk'
import { type FindingListRow, findingsOf } from './findingRows'

interface Orders {
  /** A digit was pressed: the state for what is chosen. */
  decide(state: FindingState): void
  undo(): void
  redo(): void
  /** Enter: to the detail. */
  enter(): void
  fold(group: string, isOpen: boolean): void
}

const page = 12

/** Walking over the list and choosing in it by keyboard and mouse. */
export function useFindingList(rows: Readonly<Ref<readonly FindingListRow[]>>, orders: Orders) {
  const { active, go, placeAfter } = useListWalk(
    computed(() => rows.value.map((row) => row.key)),
    page,
  )
  const chosen = shallowRef<ReadonlySet<string>>(new Set())

  const activeRow = computed(() => rows.value[active.value] ?? null)

  function toggle(place: number): void {
    const row = rows.value[place]
    if (row === undefined) return
    const keys = findingsOf(row).map((one) => one.key)
    const next = new Set(chosen.value)
    const isAll = keys.every((key) => next.has(key))
    for (const key of keys) {
      if (isAll) next.delete(key)
      else next.add(key)
    }
    chosen.value = next
  }

  /** All rows from the active one to `place`, both with. */
  function extend(place: number): void {
    const to = Math.max(0, Math.min(place, rows.value.length - 1))
    const [first, last] = [Math.min(active.value, to), Math.max(active.value, to)]
    const next = new Set(chosen.value)
    for (const row of rows.value.slice(first, last + 1)) if (row.kind === 'finding') next.add(row.key)
    chosen.value = next
    go(to)
  }

  function chooseAll(): void {
    chosen.value = new Set(rows.value.flatMap((row) => findingsOf(row).map((one) => one.key)))
  }

  const clear = () => {
    chosen.value = new Set()
  }

  function onKey(event: KeyboardEvent): void {
    const isCommand = event.ctrlKey || event.metaKey
    const done = isCommand ? commanded(event) : !event.altKey && pressed(event)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  function commanded({ key, shiftKey }: KeyboardEvent): boolean {
    const letter = key.toLowerCase()
    if (letter === 'a') chooseAll()
    else if (letter === 'y' || (letter === 'z' && shiftKey)) orders.redo()
    else if (letter === 'z') orders.undo()
    else return false
    return true
  }

  function pressed({ key, shiftKey }: KeyboardEvent): boolean {
    const to = placeAfter(key)
    const row = activeRow.value
    const state = /^[1-5]$/.test(key) ? findingStates[Number(key) - 1] : undefined
    if (to !== null) {
      if (shiftKey) extend(to)
      else go(to)
    } else if (key === ' ') toggle(active.value)
    else if (state !== undefined) orders.decide(state)
    else if (key === 'Enter') orders.enter()
    else if (key === 'Escape' && chosen.value.size > 0) clear()
    else if ((key === 'ArrowLeft' || key === 'ArrowRight') && row?.kind === 'group') orders.fold(row.group.id, key === 'ArrowRight')
    else return false
    return true
  }

  return { active, activeRow, chosen, go, toggle, extend, chooseAll, clear, onKey }
}
