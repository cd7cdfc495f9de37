import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'

export interface Size {
  readonly width: number
  readonly height: number
}

const step = 8

/** Inner size of an element in px, in steps, so that dragging a window does not ask anew at every pixel. Null until it is drawn. */
export function useSize(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<Size | null>> {
  const size = shallowRef<Size | null>(null)
  const inSteps = (px: number) => Math.floor(px / step) * step
  const observer = new ResizeObserver(([entry]) => {
    const width = inSteps(entry?.contentRect.width ?? 0)
    const height = inSteps(entry?.contentRect.height ?? 0)
    const same = size.value?.width === width && size.value.height === height
    if (width > 0 && !same) size.value = { width, height }
  })
  onMounted(() => {
    if (element.value !== null) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer.disconnect())
  return size
}
