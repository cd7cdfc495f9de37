import type { IssueModel } from '../reference/issueModel'
import type { Labeling } from '../reference/issueRules'
import type { IssueSentence } from '../reference/issueSentences'
import { isIssue, readClauses } from './clauses'
import { gramsOf, longestGram, shortestGram } from './learner'
import { normaliseText } from './normalise'
import { readWhole } from './wholeText'

const epochs = 40
const learningRate = 0.5
const l2 = 2e-4
const positiveWeight = 3
const firstBias = -2
const firstSquare = 1e-6
const damping = 0.01
const smallestGradient = 1e-4
const smallestWeight = 0.6
const scale = 10
const rarest = 2
const mostCommonShare = 0.25

interface Example {
  /** Gram indices and their normalised values. */
  readonly grams: readonly number[]
  readonly values: readonly number[]
  readonly labels: ReadonlySet<number>
}

/** One-vs-rest logistic regression by Adagrad (CLASSIFY 5). The same sentences give the same model, to the last byte. */
export function train(sentences: readonly IssueSentence[], categories: readonly string[], labeling: Labeling): IssueModel {
  const rows = sentences.flatMap((sentence) => {
    const text = normaliseText(sentence.text)
    if (sentence.kind !== 'ISSUE' || readWhole(text) !== null) return []
    const clauses = readClauses(text)
    return isIssue(text, clauses) ? [{ grams: gramsOf(clauses), labels: sentence.labels }] : []
  })
  const vocabulary = vocabularyOf(rows.map((row) => row.grams))
  const idf = vocabulary.map(([, count]) => Math.log(1 + rows.length / count))
  const indexOf = new Map(vocabulary.map(([gram], index) => [gram, index]))
  const examples = rows.map(({ grams, labels }) => toExample(grams, labels, categories, indexOf, idf))
  const { weights, bias } = fitWeights(examples, vocabulary.length, categories.length)
  return {
    version: 1,
    n: [shortestGram, longestGram],
    scale,
    categories,
    bias: bias.map((one) => Math.round(one * 1e4) / 1e4),
    pair: labeling.pairWeights,
    accept: labeling.acceptP,
    accept2: labeling.accept2P,
    acceptNeutral: labeling.acceptNeutralP,
    suggest: labeling.suggestP,
    grams: Object.fromEntries(
      vocabulary.map(([gram], index) => [gram, stored(idf[index] ?? 0, weights, index, vocabulary.length)]),
    ),
  }
}

function vocabularyOf(rows: readonly ReadonlyMap<string, number>[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const grams of rows) for (const gram of grams.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return [...counts]
    .filter(([gram, count]) => count >= rarest && count <= mostCommonShare * rows.length && !/^[\d%]+$/.test(gram))
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function toExample(
  grams: ReadonlyMap<string, number>,
  labels: readonly string[],
  categories: readonly string[],
  indexOf: ReadonlyMap<string, number>,
  idf: readonly number[],
): Example {
  const indices: number[] = []
  const values: number[] = []
  let square = 0
  for (const [gram, value] of grams) {
    const index = indexOf.get(gram)
    if (index === undefined) continue
    const weighted = value * (idf[index] ?? 0)
    indices.push(index)
    values.push(weighted)
    square += weighted * weighted
  }
  const norm = square === 0 ? 1 : Math.sqrt(square)
  return {
    grams: indices,
    values: values.map((one) => one / norm),
    labels: new Set(labels.map((label) => categories.indexOf(label))),
  }
}

function fitWeights(examples: readonly Example[], gramCount: number, categoryCount: number) {
  const weights = new Float64Array(gramCount * categoryCount)
  const squares = new Float64Array(gramCount * categoryCount).fill(firstSquare)
  const bias = new Array<number>(categoryCount).fill(firstBias)
  const biasSquares = new Array<number>(categoryCount).fill(firstSquare)
  const order = examples.map((_, index) => index)
  const random = linearCongruential(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      if (example === undefined) continue
      for (let category = 0; category < categoryCount; category++) {
        learn(example, category, weights.subarray(category * gramCount), squares.subarray(category * gramCount), bias, biasSquares)
      }
    }
  }
  return { weights, bias }
}

function learn(
  { grams, values, labels }: Example,
  category: number,
  weights: Float64Array,
  squares: Float64Array,
  bias: number[],
  biasSquares: number[],
): void {
  let z = bias[category] ?? 0
  for (let i = 0; i < grams.length; i++) z += (values[i] ?? 0) * (weights[grams[i] ?? 0] ?? 0)
  const p = 1 / (1 + Math.exp(-z))
  const delta = labels.has(category) ? (p - 1) * positiveWeight : p
  if (Math.abs(delta) < smallestGradient) return
  for (let i = 0; i < grams.length; i++) {
    const gram = grams[i] ?? 0
    const gradient = delta * (values[i] ?? 0) + l2 * (weights[gram] ?? 0)
    const square = (squares[gram] ?? 0) + gradient * gradient
    squares[gram] = square
    weights[gram] = (weights[gram] ?? 0) - (learningRate * gradient) / Math.sqrt(square + damping)
  }
  const square = (biasSquares[category] ?? 0) + delta * delta
  biasSquares[category] = square
  bias[category] = (bias[category] ?? 0) - (learningRate * delta) / Math.sqrt(square)
}

/** Numbers in [0, 1), the same on every machine: Math.imul keeps the low 32 bits, and the modulus is 2^31. */
function linearCongruential(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return state / 0x8000_0000
  }
}

/** Fisher–Yates from the end. */
function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
}

function stored(idf: number, weights: Float64Array, gram: number, gramCount: number): number[] {
  const numbers = [Math.round(idf * 100)]
  for (let category = 0; category * gramCount < weights.length; category++) {
    const weight = weights[category * gramCount + gram] ?? 0
    if (Math.abs(weight) >= smallestWeight) numbers.push(category, Math.round(weight * idf * scale))
  }
  return numbers
}
