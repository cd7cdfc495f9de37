import type { Row } from '../domain/row'
import type { Pick } from '../views/View'

/** What a click on a mark or row of `view` does; null where nothing can be clicked. The views come with the workspace, not before. */
export async function pickOf(view: string, key: Row): Promise<Pick | null> {
  const { loadView } = await import('../views')
  return (await loadView(view)).pick?.(key) ?? null
}
