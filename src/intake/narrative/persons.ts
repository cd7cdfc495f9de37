import { personLabels } from '../../reference/narrative'

/** Names with telephones, and numbers of persons: they are imported nowhere, and masked in the lists of what was kept out. */

const labels = [...personLabels].sort((a, b) => b.length - a.length).join('|')
const labelled = new RegExp(`(?:${labels})(?:[（(][^（）()]{0,12}[）)])?\\s{0,4}[:：]\\s{0,4}[^\\s，,。；;、（）()]{1,40}`, 'g')
const contactPart = new RegExp(
  `[（(，,；;、]?\\s{0,4}(?:${labels})(?:[（(][^（）()]{0,12}[）)])?\\s{0,4}[:：][^，,。；;（）()]{0,40}[）)]?`,
  'g',
)
const startsWithLabel = new RegExp(`^\\s*(?:${labels})(?:[（(][^（）()]{0,12}[）)])?\\s{0,4}[:：]`)
const label = new RegExp(`(?:${labels})`)
const mobile = /(?<![\d.])1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?![\d.])/g
const landline = /(?<![\d.])(?:\(?0\d{2,3}\)?[-—－\s]{0,2})\d{7,8}(?![\d.万亿元])/g
const identity = /(?<![\d.])\d{6}(?:19|20)\d{9}[\dXx](?![\d.])|(?<![\d.])\d{17}[\dXx](?![\d.])/g
const afterLabel = /((?:电话|手机|联系方式|传真|身份证)[^\d\n]{0,12})(\d[\d\-—－\s]{5,20})/g

const masked = (digits: string) => digits.replace(/\d/g, '*')

/** A line that gives nothing but whom to ask. */
export function isContact(text: string): boolean {
  return startsWithLabel.test(
    text
      .normalize('NFKC')
      .replace(/\s{2,}/g, ' ')
      .replace(/^[^\u4e00-\u9fff]{1,6}/, ''),
  )
}

/** For lists and samples: names behind 联系人 and digits of telephones and identity cards. */
export function withoutPersonData(text: string): string {
  if (!/\d{4}/.test(text) && !label.test(text)) return text
  return text
    .replace(labelled, (all) => all.replace(/([:：]\s*)[\s\S]*$/, '$1***'))
    .replace(identity, masked)
    .replace(mobile, masked)
    .replace(landline, masked)
    .replace(afterLabel, (_, before: string, digits: string) => before + masked(digits))
}

/** For texts that are imported: the contact itself is left out. */
export function withoutContacts(text: string): string {
  if (!label.test(text)) return withoutPersonData(text)
  return withoutPersonData(text.replace(contactPart, ''))
}
