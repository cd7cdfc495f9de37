import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

const step = 16

/** Inner width of an element in px, in steps, so that dragging a window does not ask anew at every pixel. 0 until it is drawn. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const width = ref(0)
  const observer = new ResizeObserver(([entry]) => {
    const found = Math.floor((entry?.contentRect.width ?? 0) / step) * step
    if (found > 0) width.value = found
  })
  onMounted(() => {
    if (element.value !== null) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer.disconnect())
  return width
}
