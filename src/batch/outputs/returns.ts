import type { Workspace } from '../../workspace/Workspace'
import type { Order } from '../produce'
import type { OutputFile } from './Output'

const forbidden = /[\\/:*?"<>|\p{Cc}]/gu

/** returns/<dept_code>.docx of every department with findings. No date is known: the notice leaves it to be filled in. */
export async function returnFiles(workspace: Workspace, { selection, settings }: Order): Promise<readonly OutputFile[]> {
  const notice = { bureau: settings.bureau, title: '', documentNumber: '', deadline: '', contact: '', phone: '' }
  const notices = await workspace.returnNotices(selection, { settings: notice, date: '' })
  const taken = new Set<string>()
  return notices.map(({ deptCode, bytes }) => {
    const name = deptCode.replace(forbidden, '_')
    let free = name
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`
    taken.add(free.toLowerCase())
    return { path: `returns/${free}.docx`, content: bytes }
  })
}
