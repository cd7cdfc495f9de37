import type { FileChoices, SourceFile } from '../Reading'
import { signatureOf } from '../signature'
import { csv } from './csv'
import type { Format, FormatResult } from './Format'

export const formats: readonly Format[] = [csv]

/** Endings of workbooks and documents, whose content is read by no format of `formats`. */
const workbook = /\.(?:xlsx|xlsm|xls|et|ods)$/i
const document = /\.(?:docx?|wps|html?|pdf|pptx?)$/i

/** Reads a file by the format that knows it best. A refusal says what it is instead and what to do. */
export async function readFormat(
  file: SourceFile,
  choices: FileChoices,
): Promise<FormatResult & { readonly format: Format['id'] }> {
  const signature = signatureOf(file.bytes)
  if (workbook.test(file.name)) return { format: 'xlsx', refusal: { code: 'format.workbook' } }
  if (document.test(file.name)) return { format: 'narrative', refusal: { code: 'format.document' } }
  if (signature === 'workbook or document' || signature === 'old workbook') {
    return { format: 'xlsx', refusal: { code: 'format.workbookInDisguise' } }
  }
  if (signature !== null) return { format: 'csv', refusal: { code: 'file.otherKind', params: { kind: signature } } }
  const [best] = [...formats].sort((a, b) => b.recognises(file) - a.recognises(file))
  const format = formats.find((one) => one.id === choices.format) ?? best ?? csv
  return { format: format.id, ...(await format.read(file, choices)) }
}
