import { type Ref, ref } from 'vue'
import { useOutside } from './useOutside'

/** What `button` opens within `root`: a click or the focus elsewhere closes it, Esc closes it and gives the focus back. */
export function usePopup(root: Readonly<Ref<HTMLElement | null>>, button: Readonly<Ref<HTMLElement | null>>) {
  const isOpen = ref(false)

  function close(): void {
    isOpen.value = false
  }

  function closeToButton(): void {
    close()
    button.value?.focus()
  }

  useOutside(root, {
    leave: close,
    escape(event) {
      if (!isOpen.value) return
      event.stopPropagation()
      closeToButton()
    },
  })
  return { isOpen, close, closeToButton }
}
