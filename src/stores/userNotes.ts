import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { noNotes, type PeerList, type UserNotes, type YearNote } from '../domain/userNotes'
import { useDataset } from './dataset'
import { recall, remember } from './remembered'

/** Under which the notes are kept on this computer. */
const place = 'userNotes'
const mostUndone = 50

/** Lists of departments by name, and notes on years: kept on this computer, and part of the facts that views answer from. */
export const useUserNotes = defineStore('userNotes', () => {
  const dataset = useDataset()
  const current = shallowRef<UserNotes>(notesFrom(recall(place)))
  const former = shallowRef<readonly UserNotes[]>([])
  const canUndo = computed(() => former.value.length > 0)
  /** What 撤销 would take back: of lists or of notes on years; null where there is nothing. */
  const undoes = computed<keyof UserNotes | null>(() => {
    const before = former.value.at(-1)
    if (before === undefined) return null
    return before.yearNotes === current.value.yearNotes ? 'peerLists' : 'yearNotes'
  })
  /** False once the browser has refused to keep them: they are then gone with the page. */
  const isKept = shallowRef(true)

  /** A list of the same name is replaced. */
  function savePeerList({ name, codes }: PeerList): Promise<void> {
    const list: PeerList = { name: name.trim(), codes: [...new Set(codes)] }
    if (list.name === '' || list.codes.length === 0) return Promise.resolve()
    const known = current.value.peerLists.some((one) => one.name === list.name)
    const peerLists = known
      ? current.value.peerLists.map((one) => (one.name === list.name ? list : one))
      : [...current.value.peerLists, list]
    return change({ ...current.value, peerLists })
  }

  /** The list keeps its place. False where it is not there, or another has the name already. */
  async function renamePeerList(name: string, to: string): Promise<boolean> {
    const later = to.trim()
    const { peerLists } = current.value
    const isTaken = later !== name && peerLists.some((one) => one.name === later)
    if (later === '' || isTaken || !peerLists.some((one) => one.name === name)) return false
    await change({ ...current.value, peerLists: peerLists.map((one) => (one.name === name ? { ...one, name: later } : one)) })
    return true
  }

  function removePeerList(name: string): Promise<void> {
    return change({ ...current.value, peerLists: current.value.peerLists.filter((one) => one.name !== name) })
  }

  /** A year has one note: a later one replaces it, and an empty one removes it. */
  function saveYearNote({ year, text }: YearNote): Promise<void> {
    const words = text.trim()
    if (words === '') return removeYearNote(year)
    const others = current.value.yearNotes.filter((one) => one.year !== year)
    return change({ ...current.value, yearNotes: [...others, { year, text: words }].sort((a, b) => a.year - b.year) })
  }

  function removeYearNote(year: number): Promise<void> {
    return change({ ...current.value, yearNotes: current.value.yearNotes.filter((one) => one.year !== year) })
  }

  /** Takes the last change back. */
  function undo(): Promise<void> {
    const before = former.value.at(-1)
    if (before === undefined) return Promise.resolve()
    former.value = former.value.slice(0, -1)
    return hold(before)
  }

  /** Notes out of a project, in place of those that were here; 撤销 brings these back. */
  function restore(kept: unknown): Promise<void> {
    return change(notesFrom(kept))
  }

  /** What changes nothing is no step of 撤销. */
  function change(next: UserNotes): Promise<void> {
    if (JSON.stringify(next) === JSON.stringify(current.value)) return Promise.resolve()
    former.value = [...former.value, current.value].slice(-mostUndone)
    return hold(next)
  }

  async function hold(next: UserNotes): Promise<void> {
    current.value = next
    isKept.value = remember(place, next)
    const workspace = await dataset.workspace()
    workspace.annotate(current.value)
    dataset.refresh(workspace)
  }

  return {
    current,
    canUndo,
    undoes,
    isKept,
    savePeerList,
    renamePeerList,
    removePeerList,
    saveYearNote,
    removeYearNote,
    restore,
    undo,
  }
})

/** What is usable of something kept: entries that are no list and no note are left out. */
export function notesFrom(found: unknown): UserNotes {
  if (typeof found !== 'object' || found === null) return noNotes
  const { peerLists, yearNotes } = found as Partial<Record<keyof UserNotes, unknown>>
  return {
    peerLists: (Array.isArray(peerLists) ? peerLists : []).filter(isPeerList),
    yearNotes: (Array.isArray(yearNotes) ? yearNotes : []).filter(isYearNote),
  }
}

function isPeerList(found: unknown): found is PeerList {
  const { name, codes } = (found ?? {}) as Partial<PeerList>
  return typeof name === 'string' && name !== '' && Array.isArray(codes) && codes.every((code) => typeof code === 'string')
}

function isYearNote(found: unknown): found is YearNote {
  const { year, text } = (found ?? {}) as Partial<YearNote>
  return Number.isInteger(year) && typeof text === 'string' && text !== ''
}
