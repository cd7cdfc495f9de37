import { issueCategories } from '../reference/categories'
import { labeling } from '../reference/issueRules'
import { issueSentences } from '../reference/issueSentences'
import { train } from './training'

/** The text of data/reference/issue-model.json, one gram a line so that a change of the sentences can be read in a diff. */
export function trainedModel(): string {
  const { grams, ...rest } = train(
    issueSentences(),
    issueCategories.map((one) => one.id),
    labeling,
  )
  const head = JSON.stringify(rest).slice(0, -1)
  const lines = Object.entries(grams).map(([gram, numbers]) => `${JSON.stringify(gram)}:${JSON.stringify(numbers)}`)
  return `${head},"grams":{\n${lines.join(',\n')}\n}}\n`
}
