import { describe, expect, it } from 'vitest'
import { notes as departmentNotes } from '../../../src/views/department-findings/summary'
import { notes as listNotes } from '../../../src/views/finding-list/summary'
import type { ViewContext } from '../../../src/views/View'

const context = (locale: ViewContext['locale']): ViewContext => ({
  locale,
  moneyUnit: '万元',
  width: 800,
  theme: 'light',
  forExport: false,
})

const list = { findings: [], departments: [], years: [2023], counts: {}, checked: { reported: 3, due: 3 } }
const notesOf = (locale: ViewContext['locale']) => [
  listNotes(list as never, context(locale)),
  departmentNotes(list as never, context(locale)),
]

describe('the notes under a table of findings', () => {
  it('say once in English that the messages are in Chinese', () => {
    for (const notes of notesOf('en')) expect(notes.filter((note) => note.includes('worded in Chinese'))).toHaveLength(1)
  })

  it('do not say so in Chinese', () => {
    for (const notes of notesOf('zh-CN')) expect(notes.filter((note) => /Chinese|中文/.test(note))).toEqual([])
  })
})
