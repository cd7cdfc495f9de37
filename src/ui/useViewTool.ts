import { onMounted, ref } from 'vue'
import type { ViewTool } from '../views/View'

/** What a view's card lets the user keep beside the data. The views come with the workspace, not before. */
export function useViewTool(view: string) {
  const tool = ref<ViewTool | null>(null)
  onMounted(async () => {
    const { loadView } = await import('../views')
    tool.value = (await loadView(view)).tool ?? null
  })
  return tool
}
