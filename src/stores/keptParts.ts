import { fromQuery, toQuery } from '../domain/selectionUrl'
import type { DataState, ProjectState } from '../workspace/Project'
import { useFindings } from './findings'
import { useNoticeSettings } from './noticeSettings'
import { useSelection } from './selection'
import { useUserNotes } from './userNotes'

/** What of a project does not make the data, but stands beside them in the page. */
export type PageState = Omit<ProjectState, keyof DataState>

interface Part<T> {
  read(): T
  /** In place of what is set; what is unusable of it is left out. */
  restore(kept: T): void | Promise<void>
}

type Parts = { readonly [K in keyof PageState]-?: Part<PageState[K]> }

/** All of them: a part added here is saved, restored and in the project file. */
function partsOfPage(): Parts {
  const notes = useUserNotes()
  const findings = useFindings()
  const notice = useNoticeSettings()
  const selection = useSelection()
  return {
    notes: { read: () => notes.current, restore: (kept) => notes.restore(kept) },
    marks: { read: () => findings.state, restore: (kept) => findings.restore(kept) },
    notice: { read: () => ({ ...notice.own }), restore: (kept) => notice.restore(kept) },
    link: {
      read: () => toQuery(selection.current),
      restore: (kept) => selection.replace(fromQuery(kept).selection),
    },
  }
}

export function useKeptParts() {
  const parts = partsOfPage()
  const ids = Object.keys(parts) as (keyof PageState)[]

  const read = (): PageState => Object.fromEntries(ids.map((id) => [id, parts[id].read()])) as unknown as PageState

  async function restore(kept: PageState): Promise<void> {
    // Each part is given what was read of it.
    for (const id of ids) await (parts[id] as Part<unknown>).restore(kept[id])
  }

  return { read, restore }
}
