import { type Classifier, type ClassifierOptions, createClassifier } from './classify'

/** What was read before; kept by whoever labels the same records again after a label, a cue or a threshold was changed. */
export interface LabelMemory {
  /** The classifier of these cues and thresholds, with all that it has read so far. */
  classifierOf(options: Pick<ClassifierOptions, 'thresholds' | 'userCues'>): Classifier
}

/** Those in use and those that are being tried. */
const mostKept = 2

export function createLabelMemory(): LabelMemory {
  const kept = new Map<string, Classifier>()
  return {
    classifierOf({ thresholds = {}, userCues = [] }) {
      const key = JSON.stringify([thresholds, userCues])
      const classifier = kept.get(key) ?? remembering(createClassifier({ thresholds, userCues }))
      kept.delete(key)
      kept.set(key, classifier)
      const oldest = kept.keys().next()
      if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
      return classifier
    },
  }
}

/** Departments repeat each other and themselves: a text is read once. */
function remembering(classifier: Classifier): Classifier {
  const classified = onceEach(
    ({ title, text }: Parameters<Classifier['classify']>[0]) => `${title ?? ''}\n${text}`,
    classifier.classify,
  )
  return { ...classifier, classify: classified, readMeasure: onceEach((text: string) => text, classifier.readMeasure) }
}

function onceEach<In, Out>(keyOf: (given: In) => string, work: (given: In) => Out): (given: In) => Out {
  const known = new Map<string, Out>()
  return (given) => {
    const key = keyOf(given)
    const found = known.get(key) ?? work(given)
    known.set(key, found)
    return found
  }
}
