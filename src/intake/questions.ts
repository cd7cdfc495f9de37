import { moneyUnits } from '../domain/money'
import { tableIds } from '../domain/schema'
import type { Question } from './Reading'

/** What a block must ask before it can be taken in. Evidence is written in the words of the file. */

const mostChoices = 60

function listed(headers: readonly string[]): string {
  const seen = headers.filter((header) => header.trim() !== '')
  const shown = seen.slice(0, 12).map((header) => header.replace(/\s+/g, ' ').slice(0, 40))
  return seen.length > shown.length ? `${shown.join('、')} … （共 ${seen.length} 列）` : shown.join('、')
}

export function askTable(headers: readonly string[]): Question {
  return { what: 'table', column: null, choices: tableIds, evidence: listed(headers), key: 'table' }
}

/** Which of several columns a header means. */
export function askMeaning(header: string, choices: readonly string[], cells: readonly string[]): Question {
  return { what: 'column', column: header, choices, evidence: cells.slice(0, 5).join('、'), key: `columns.${header}` }
}

/** Which header stands for a ★ column that none was recognised as. */
export function askMissing(label: string, headers: readonly string[]): Question {
  return { what: 'column', column: label, choices: headers.slice(0, mostChoices), evidence: listed(headers), key: 'columns' }
}

export function askUnit(header: string | null, evidence: string): Question {
  return { what: 'unit', column: header, choices: moneyUnits, evidence, key: 'unit' }
}

export function askYear(evidence: string): Question {
  return { what: 'year', column: null, choices: [], evidence, key: 'year' }
}

/** `name`: what choices.json calls the block that does not say whose it is. */
export function askDepartment(name: string, evidence: string): Question {
  return { what: 'department', column: null, choices: [], evidence, key: `departments.${name}` }
}

export function askRatio(header: string, evidence: string): Question {
  return { what: 'ratio', column: header, choices: ['percent', 'fraction'], evidence, key: `ratio.${header}` }
}

export function askEncoding(evidence: string): Question {
  return {
    what: 'encoding',
    column: null,
    choices: ['gb18030', 'big5', 'windows-1252', 'utf-8', 'utf-16le', 'utf-16be'],
    evidence,
    key: 'encoding',
  }
}
