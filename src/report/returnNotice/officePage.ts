// The page of an official document after GB/T 9704: A4, 版心 156 mm × 225 mm, 三号仿宋, 22 lines of 28 points, 「— 1 —」 outside below.
import type { IParagraphOptions, IRunOptions, ISectionOptions } from 'docx'

type Docx = typeof import('docx')

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** Sizes of type in half points. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28 } as const

/** Width of a character of this size, in twips. */
export const characters = (count: number, size: number) => count * size * 10

export const fonts = {
  title: { ascii: '方正小标宋简体', hAnsi: '方正小标宋简体', eastAsia: '方正小标宋简体' },
  body: { ascii: '仿宋_GB2312', hAnsi: '仿宋_GB2312', eastAsia: '仿宋_GB2312' },
  heading: { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体' },
  pageNumber: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' },
} as const

/** What a computer without the font takes: written into fontTable.xml, where a word processor looks it up. */
export const fallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
}

export const bodySpacing = { line: 560, lineRule: 'exact', before: 0, after: 0 } as const

export const pageProperties: NonNullable<ISectionOptions['properties']> = {
  page: {
    size: { width: twips(210), height: twips(297) },
    margin: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28), footer: twips(27) },
  },
}

/** 单页码居右空一字，双页码居左空一字. */
export function pageNumbers({
  Footer,
  Paragraph,
  TextRun,
  PageNumber,
  AlignmentType,
}: Docx): NonNullable<ISectionOptions['footers']> {
  const run: IRunOptions = { children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.pageNumber, size: sizes.四号 }
  const side = (paragraph: IParagraphOptions) =>
    new Footer({ children: [new Paragraph({ ...paragraph, children: [new TextRun(run)] })] })
  const room = characters(1, sizes.四号)
  return {
    default: side({ alignment: AlignmentType.RIGHT, indent: { right: room } }),
    even: side({ alignment: AlignmentType.LEFT, indent: { left: room } }),
  }
}
