import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useKeptParts } from '../../../src/stores/keptParts'
import { noticeFrom, useNoticeSettings } from '../../../src/stores/noticeSettings'
import { useSettings } from '../../../src/stores/settings'
import { noticeFile, noticeFiles } from '../../../src/workspace/noticeFiles'
import { checkState } from '../../../src/workspace/projectState'

beforeEach(() => setActivePinia(createPinia()))

it('what stands on every notice is kept but for the bureau, which the settings have', () => {
  const notice = useNoticeSettings()
  notice.change({ deadline: '2024-04-20', bureau: '示例区财政局' })
  notice.change({ contact: '绩效科' })
  expect(notice.current).toMatchObject({ deadline: '2024-04-20', contact: '绩效科', bureau: '示例区财政局', documentNumber: '' })
  expect(useSettings().all.bureau).toBe('示例区财政局')
})

it('what was kept in another form is left out', () => {
  expect(noticeFrom({ title: 7, phone: '6688', script: 'x' })).toEqual({
    title: '',
    documentNumber: '',
    deadline: '',
    contact: '',
    phone: '6688',
  })
  expect(noticeFrom('x')).toEqual(noticeFrom(null))
})

it('goes with the work to another computer, and an older project file changes nothing of it', () => {
  useNoticeSettings().change({ deadline: '2024-04-20', documentNumber: '示财绩〔2024〕3号' })
  const kept = JSON.parse(JSON.stringify(useKeptParts().read()))
  expect(checkState({ choices: {}, closed: [], settings: { scheme: 'MOF2020', schemeByYear: {} }, ...kept })).toMatchObject({
    ok: true,
  })
  setActivePinia(createPinia())
  useNoticeSettings().change({ deadline: '', documentNumber: '', phone: '6688' })
  useNoticeSettings().restore(kept.notice)
  expect(useNoticeSettings().current).toMatchObject({ deadline: '2024-04-20', documentNumber: '示财绩〔2024〕3号', phone: '' })
  useNoticeSettings().restore(undefined)
  expect(useNoticeSettings().current.deadline).toBe('2024-04-20')
})

it('notices lie in the folder of their 业务科室, under names that Windows takes', () => {
  const notice = { deptCode: 'U:水务局', deptName: '示例区水务局', office: '农业/水利股', findings: [], bytes: new Uint8Array() }
  expect(noticeFiles([notice, { ...notice, office: null }], '2024-03-15').map((file) => file.name)).toEqual([
    '农业-水利股/退回通知_U-水务局_示例区水务局_2024-03-15.docx',
    '未分业务科室/退回通知_U-水务局_示例区水务局_2024-03-15.docx',
  ])
  expect(noticeFile(notice, '2024-03-15').name).toBe('退回通知_U-水务局_示例区水务局_2024-03-15.docx')
})
