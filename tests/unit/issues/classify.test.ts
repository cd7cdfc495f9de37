import { describe, expect, it } from 'vitest'
import { createClassifier } from '../../../src/issues/classify'

const classifier = createClassifier()
const classify = (text: string, title: string | null = null) => classifier.classify({ title, text })
const labelsOf = (text: string) =>
  classify(text)
    .labels.map((label) => label.category)
    .sort()

describe('the golden sentences', () => {
  it.each([
    ['预算编制不够精细，部分项目支出进度偏慢，年末结转资金较多。', ['BUDGET_EXEC', 'BUDGET_PREP', 'CARRYOVER']],
    ['虽然预决算按期公开，但绩效目标尚未同步公开。', ['INFO_DISCLOSURE']],
    ['由于人手不足，部分培训任务未完成。', ['GOAL_COMPLETION']],
    ['一是绩效指标量化不足；二是固定资产账实不符。', ['ASSET_MGMT', 'INDICATOR_QUALITY']],
    ['资金拨付不及时，影响项目实施。', ['FUND_MGMT']],
  ])('%s', (text, labels) => {
    expect(classify(text).kind).toBe('ISSUE')
    expect(labelsOf(text)).toEqual(labels)
  })

  it('leaves an issue of no category unlabelled', () => {
    expect(classify('党建品牌特色不够突出。')).toMatchObject({ kind: 'ISSUE', labels: [] })
  })

  it.each([
    ['各项工作按时完成，资金使用规范。', 'NOT_ISSUE'],
    ['下一步将加快支出进度，减少年末结转。', 'NOT_ISSUE'],
    ['去年支出进度慢的问题已得到解决。', 'NOT_ISSUE'],
    ['存在问题：', 'NOT_ISSUE'],
    ['经自查，未发现明显问题。', 'NONE'],
    ['存在问题：无', 'NONE'],
    ['（简要说明存在问题，500字以内）', 'PLACEHOLDER'],
  ])('%s is %s and has no label', (text, kind) => {
    expect(classify(text)).toMatchObject({ kind, labels: [], suggestions: [] })
  })
})

describe('how a text is written', () => {
  const plain = '预算编制不够精细，支出率仅为76.3%，年末结转资金较多。'

  it.each([
    ['full width', '预算编制不够精细，支出率仅为７６．３％，年末结转资金较多。'],
    ['half width', '预算编制不够精细,支出率仅为76.3%,年末结转资金较多。'],
    ['spaces', ' 预算 编制不够　精细，支出率仅为 76.3 %，年末结转资金较多。\n'],
    ['numbering', '（三）2.预算编制不够精细，支出率仅为76.3%，年末结转资金较多。'],
    ['a bookmark', '[bookmark: _Toc194_Level2]预算编制不够精细，支出率仅为76.3%，年末结转资金较多。'],
  ])('does not change the labels: %s', (_name, text) => {
    const scored = (of: string) => classify(of).labels.map(({ category, p }) => [category, p])
    expect(scored(plain)).toHaveLength(3)
    expect(scored(text)).toEqual(scored(plain))
  })

  it('reads the title with the text', () => {
    expect(classify('由各科室分头负责。').labels).toEqual([])
    const [label] = classify('由各科室分头负责。', '（二）固定资产账实不符。').labels
    expect(label).toMatchObject({ category: 'ASSET_MGMT', quote: { field: 'title', quote: '固定资产账实不符', start: 3, end: 11 } })
  })
})

describe('what a label rests on', () => {
  it('gives nothing for words of praise', () => {
    expect(labelsOf('固定资产管理规范，账实相符，但绩效指标量化不足。')).toEqual(['INDICATOR_QUALITY'])
    expect(labelsOf('固定资产账实不符，但绩效指标清晰。')).toEqual(['ASSET_MGMT'])
  })

  it('shows each cue with the words found and the clause, letter for letter', () => {
    const text = '一是 绩效指标 量化不足；二是“固定资产”账实不符。'
    const { labels, clauses } = classify(text)
    const quotes = [...labels.flatMap((label) => [...label.cues, label.quote]), ...clauses.map((clause) => clause.quote)]
    expect(quotes.length).toBeGreaterThan(4)
    for (const quote of quotes) expect(quote?.quote).toBe(text.slice(quote?.start, quote?.end))
    const asset = labels.find((label) => label.category === 'ASSET_MGMT')
    expect(asset).toMatchObject({ origin: 'cue', quote: { quote: '“固定资产”账实不符' } })
    expect(asset?.cues[0]?.words.every((word) => '固定资产账实不符'.includes(word))).toBe(true)
    expect(asset?.grams.length).toBeGreaterThan(0)
  })

  it('tags a cause apart from the categories', () => {
    const { causes, labels } = classify('因疫情防控需要，部分培训任务未完成。')
    expect(causes).toContain('EPIDEMIC')
    expect(labels.map((label) => label.category)).toEqual(['GOAL_COMPLETION'])
  })

  it('shows the polarity of the clauses where a text is no issue', () => {
    const { rule, clauses } = classify('各项工作按时完成，下一步将加强管理。')
    expect(rule).toBeNull()
    expect(clauses.map((clause) => clause.polarity)).toEqual(['POS', 'MEAS'])
  })
})

describe('thresholds and cues of the user', () => {
  const vague = '村级没有工作经费，开展活动困难。'

  it('suggests what stays below the threshold, and labels it where a bureau lowers that', () => {
    const careful = classify(vague)
    expect(careful.labels).toEqual([])
    expect(careful.suggestions[0]?.category).toBe('RESOURCES')
    const p = careful.suggestions[0]?.p ?? 0
    const bold = createClassifier({ thresholds: { accept: p } }).classify({ title: null, text: vague })
    expect(bold.labels.map((label) => label.category)).toEqual(['RESOURCES'])
  })

  it('never gives more than three labels', () => {
    const text = '一是预算编制不精细；二是支出进度慢；三是结转资金多；四是固定资产账实不符；五是绩效指标量化不足。'
    expect(classify(text).labels).toHaveLength(3)
  })

  it('hears a cue of the taxonomy no more that the user switched off by a weight of 0', () => {
    const text = '固定资产账实不符。'
    const [known] = classify(text).labels
    const cue = known?.cues[0]?.cue ?? ''
    const deaf = createClassifier({ userCues: [{ category: 'ASSET_MGMT', cue, weight: 0 }] }).classify({ title: null, text })
    expect(known?.cues.map((one) => one.cue)).toContain(cue)
    expect(deaf.labels.flatMap((label) => label.cues.map((one) => one.cue))).not.toContain(cue)
  })

  it('scores a cue that the user adds at once', () => {
    const text = '党建品牌特色不够突出。'
    const taught = createClassifier({ userCues: [{ category: 'GOAL_COMPLETION', cue: '品牌+不够突出', weight: 6 }] })
    const before = classify(text).p[classifier.categoryIds.indexOf('GOAL_COMPLETION')] ?? 0
    const after = taught.classify({ title: null, text })
    expect(after.p[classifier.categoryIds.indexOf('GOAL_COMPLETION')]).toBeGreaterThan(before + 0.3)
  })
})
