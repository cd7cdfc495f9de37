import { onMounted, ref } from 'vue'

/** Whether a view draws the notes on years. The views come with the workspace, not before. */
export function useMarksYears(view: string) {
  const marksYears = ref(false)
  onMounted(async () => {
    const { loadView } = await import('../views')
    marksYears.value = (await loadView(view)).marksYears ?? false
  })
  return marksYears
}
