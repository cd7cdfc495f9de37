import { AppError } from '../domain/errors'
import type { View } from './View'

/** Every folder beside this file is a view; a page or a report names it by its id, which is the folder's name. */
const found = import.meta.glob<{ readonly view: View<unknown> }>('./*/index.ts')

export const viewIds: readonly string[] = Object.keys(found)
  .map((path) => path.split('/')[1] ?? '')
  .sort()

/** The view, fetched when it is first shown. Rejects with AppError `view.unknown`. */
export async function loadView(id: string): Promise<View<unknown>> {
  const load = found[`./${id}/index.ts`]
  if (load === undefined) throw new AppError('view.unknown', { id })
  return (await load()).view
}

/** All of them, by id. */
export const loadViews = (): Promise<readonly View<unknown>[]> => Promise.all(viewIds.map(loadView))
