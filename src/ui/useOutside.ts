import { onBeforeUnmount, onMounted, type Ref } from 'vue'

/** Calls `leave` when the pointer goes down or the focus moves outside of the element, `escape` on Esc within it. */
export function useOutside(
  root: Readonly<Ref<HTMLElement | null>>,
  on: { leave: () => void; escape: (event: KeyboardEvent) => void },
): void {
  const isOutside = (target: EventTarget | null) => target instanceof Node && !root.value?.contains(target)
  const onPointer = (event: Event) => {
    if (isOutside(event.target)) on.leave()
  }
  const onFocusOut = (event: FocusEvent) => {
    if (isOutside(event.relatedTarget)) on.leave()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') on.escape(event)
  }
  let mounted: HTMLElement | null = null
  onMounted(() => {
    mounted = root.value
    document.addEventListener('pointerdown', onPointer)
    mounted?.addEventListener('focusout', onFocusOut)
    mounted?.addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', onPointer)
    mounted?.removeEventListener('focusout', onFocusOut)
    mounted?.removeEventListener('keydown', onKey)
  })
}
