import { writeFileSync } from 'node:fs'
import { trainedModel } from '../issues/trainedModel'

/** `npm run train`: learns from data/reference/issue-sentences.csv what the classifier reads at run time. */
writeFileSync('data/reference/issue-model.json', trainedModel())
