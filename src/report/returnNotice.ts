// 退回通知 as .docx. `docx` is loaded only when one is written.
import type { IParagraphOptions, IRunOptions, Paragraph } from 'docx'
import { fixedDocx } from './returnNotice/fixedDocx'
import { type LineKind, type NoticeLine, noticeLines, titleOf } from './returnNotice/lines'
import { bodySpacing, characters, fonts, pageNumbers, pageProperties, sizes } from './returnNotice/officePage'
import { plainText } from './returnNotice/plainText'
import type { ReturnNotice } from './returnNotice/ReturnNotice'

type Docx = typeof import('docx')

/** The bytes of the notice. The same notice gives the same bytes. */
export async function returnNotice(notice: ReturnNotice): Promise<Uint8Array> {
  const docx = await import('docx')
  const bureau = plainText(notice.settings.bureau)
  const document = new docx.Document({
    title: titleOf(notice.years, notice.settings),
    creator: bureau,
    lastModifiedBy: bureau,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fonts.body, size: sizes.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: pageProperties,
        footers: pageNumbers(docx),
        children: noticeLines(notice).map((line) => paragraph(docx, line)),
      },
    ],
  })
  return fixedDocx(new Uint8Array(await docx.Packer.toArrayBuffer(document)), notice.date)
}

const indent = characters(2, sizes.三号)
/** 「位　　置：」 */
const labelRoom = characters(5, sizes.四号)

interface LineStyle {
  readonly run?: IRunOptions
  readonly paragraph: IParagraphOptions
}

function styleOf(kind: LineKind): LineStyle {
  switch (kind) {
    case 'documentNumber':
      return { paragraph: { alignment: 'center', spacing: { ...bodySpacing, after: 560 } } }
    case 'title':
      return {
        run: { font: fonts.title, size: sizes.二号 },
        paragraph: { alignment: 'center', keepNext: true, spacing: { ...bodySpacing, line: 640, after: 560 } },
      }
    case 'addressee':
      return { paragraph: { spacing: bodySpacing } }
    case 'heading':
      return { run: { font: fonts.heading }, paragraph: { indent: { firstLine: indent }, keepNext: true, spacing: bodySpacing } }
    case 'item':
      return { paragraph: { alignment: 'both', indent: { firstLine: indent }, keepNext: true, spacing: bodySpacing } }
    case 'detail':
      return {
        run: { size: sizes.四号 },
        paragraph: {
          indent: { left: indent + labelRoom, hanging: labelRoom },
          spacing: { ...bodySpacing, line: 480 },
        },
      }
    case 'body':
      return { paragraph: { alignment: 'both', indent: { firstLine: indent }, spacing: bodySpacing } }
    case 'contact':
      return { paragraph: { indent: { firstLine: indent }, keepNext: true, spacing: { ...bodySpacing, after: 560 } } }
    case 'signature':
      return {
        paragraph: { alignment: 'right', indent: { right: characters(2, sizes.三号) }, keepNext: true, spacing: bodySpacing },
      }
    case 'date':
      return { paragraph: { alignment: 'right', indent: { right: characters(4, sizes.三号) }, spacing: bodySpacing } }
  }
}

function paragraph({ Paragraph, TextRun }: Docx, line: NoticeLine): Paragraph {
  const { run = {}, paragraph } = styleOf(line.kind)
  const text = line.label === undefined ? line.text : `${line.label}：${line.text}`
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] })
}
