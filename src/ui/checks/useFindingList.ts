import { computed, type Ref, ref, shallowRef } from 'vue'
import { type FindingState, findingStates } from '../../domain/findingState'
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
  const activeKey = ref('')
  const lastPlace = ref(0)
  const chosen = shallowRef<ReadonlySet<string>>(new Set())

  /** Where the active row has gone (its state is no longer shown), the one in its place is active. */
  const active = computed(() => {
    const at = rows.value.findIndex((row) => row.key === activeKey.value)
    return at >= 0 ? at : Math.min(lastPlace.value, rows.value.length - 1)
  })
  const activeRow = computed(() => rows.value[active.value] ?? null)

  function go(place: number): void {
    const at = Math.max(0, Math.min(place, rows.value.length - 1))
    lastPlace.value = at
    activeKey.value = rows.value[at]?.key ?? ''
  }

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

  const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
    ArrowDown: (at) => at + 1,
    ArrowUp: (at) => at - 1,
    PageDown: (at) => at + page,
    PageUp: (at) => at - page,
    Home: () => 0,
    End: (_, last) => last,
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
    const step = steps[key]
    const row = activeRow.value
    const state = /^[1-5]$/.test(key) ? findingStates[Number(key) - 1] : undefined
    if (step !== undefined) {
      const to = step(active.value, rows.value.length - 1)
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
