import { type ComputedRef, nextTick, ref, watch } from 'vue'
import type { TableRow } from '../views/View'
import { blockText, type CellBlock, type CellPlace, contains, isSingle, movedBlock, singleCell } from './cellBlock'

interface CellBlockOptions {
  /** As they are shown. */
  readonly rows: ComputedRef<readonly TableRow[]>
  /** Places in a row's cells that are shown. */
  readonly columns: ComputedRef<readonly number[]>
  /** Puts the cell under the keyboard, after scrolling to it where it is not drawn. */
  focus(place: CellPlace): void
}

/** The chosen cell or block of a table, by keyboard, mouse and clipboard. */
export function useCellBlock({ rows, columns, focus }: CellBlockOptions) {
  const start: CellBlock = singleCell({ row: 0, column: 0 })
  const block = ref<CellBlock>(start)
  const isDragging = ref(false)
  /** Nothing is marked before somebody chooses a cell. */
  const isShown = ref(false)

  watch([rows, columns], () => {
    block.value = start
    isShown.value = false
  })

  async function onKey(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && !isSingle(block.value)) {
      block.value = singleCell(block.value.focus)
      event.stopPropagation()
      return
    }
    const command = { key: event.key, shiftKey: event.shiftKey, ctrlKey: event.ctrlKey || event.metaKey }
    const moved = movedBlock(block.value, command, rows.value.length, columns.value.length)
    if (moved === null || event.altKey) return
    event.preventDefault()
    block.value = moved
    isShown.value = true
    await nextTick()
    focus(moved.focus)
  }

  function onPress(place: CellPlace, event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch') return
    block.value = singleCell(place)
    isShown.value = true
    isDragging.value = true
    addEventListener('pointerup', () => (isDragging.value = false), { once: true })
  }

  /** Over another cell with the button down: a block, and no text is selected. */
  function onEnter(place: CellPlace): void {
    if (!isDragging.value) return
    block.value = { anchor: block.value.anchor, focus: place }
    getSelection()?.removeAllRanges()
  }

  function onCopy(event: ClipboardEvent): void {
    const selected = getSelection()?.toString() ?? ''
    if (selected !== '' || !isShown.value || event.clipboardData === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', blockText(rows.value, columns.value, block.value))
  }

  function onFocus(place: CellPlace): void {
    const { row, column } = block.value.focus
    if (row !== place.row || column !== place.column) block.value = singleCell(place)
    isShown.value = true
  }

  return {
    isDragging,
    isChosen: (place: CellPlace) => isShown.value && contains(block.value, place),
    isActive: ({ row, column }: CellPlace) => block.value.focus.row === row && block.value.focus.column === column,
    isBlock: () => !isSingle(block.value),
    onKey,
    onPress,
    onEnter,
    onCopy,
    onFocus,
  }
}
