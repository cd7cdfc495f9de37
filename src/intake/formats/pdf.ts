import { signatureOf } from '../signature'
import type { Format } from './Format'

/** PDF holds places of letters, not paragraphs or cells: it is recognised and said what to do with it. */
export const pdf: Format = {
  id: 'narrative',
  label: { 'zh-CN': 'PDF', en: 'PDF' },
  recognises: ({ name, bytes }) => (signatureOf(bytes) === 'pdf' ? 1 : /\.pdf$/i.test(name) ? 0.6 : 0),
  read: async () => ({ refusal: { code: 'format.pdf' } }),
}
