import { AppError } from '../domain/errors'
import type { View } from './View'

/** Every folder beside this file is a view; a page or a report names it by its id. */
const found = import.meta.glob<{ readonly view: View<unknown> }>('./*/index.ts', { eager: true })

export const views: readonly View<unknown>[] = Object.values(found)
  .map((module) => module.view)
  .sort((left, right) => (left.id < right.id ? -1 : 1))

const byId = new Map(views.map((view) => [view.id, view]))

/** Throws AppError `view.unknown`. */
export function viewById(id: string): View<unknown> {
  const view = byId.get(id)
  if (view === undefined) throw new AppError('view.unknown', { id })
  return view
}
