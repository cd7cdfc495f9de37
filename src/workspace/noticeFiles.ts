import { fileName } from '../report/fileName'
import type { NoticeFile } from './returnNotices'
import type { FileBytes } from './Workspace'

export type { NoticeSettings } from '../report/returnNotice/ReturnNotice'

const nameOf = ({ deptCode, deptName }: NoticeFile, date: string): string =>
  `${fileName({ years: '', page: '退回通知', picture: deptCode, filters: deptName, date })}.docx`

const withoutOffice = '未分业务科室'

/** The notices under the names that they are handed out by, each in the folder of its 业务科室. */
export function noticeFiles(notices: readonly NoticeFile[], date: string): readonly FileBytes[] {
  return notices.map((notice) => {
    const folder = fileName({ years: '', page: '', picture: notice.office ?? withoutOffice, filters: '', date: '' })
    return { name: `${folder || withoutOffice}/${nameOf(notice, date)}`, bytes: notice.bytes }
  })
}

/** The one notice under its own name, without a folder. */
export const noticeFile = (notice: NoticeFile, date: string): FileBytes => ({ name: nameOf(notice, date), bytes: notice.bytes })
