import { describe, expect, it } from 'vitest'
import { labelFile, readLabelFile } from '../../../src/issues/labelFile'

describe('confirmed labels as a file', () => {
  it('have the columns of the training sentences, and a sentence confirmed twice stands once, as it was said last', () => {
    const file = labelFile([
      { text: '公车用得多, "超支"', kind: 'ISSUE', labels: ['FUND_MGMT'] },
      { text: '-党建品牌不突出', kind: 'ISSUE', labels: [] },
      { text: '工作顺利', kind: 'NOT_ISSUE', labels: [] },
      { text: '公车用得多, "超支"', kind: 'ISSUE', labels: ['COST_CONTROL', 'ASSET_MGMT'] },
    ])
    expect(file).toBe(
      `\uFEFFtext,labels,kind,split\r\n"公车用得多, ""超支""",COST_CONTROL|ASSET_MGMT,ISSUE,train\r\n'-党建品牌不突出,OTHER,ISSUE,train\r\n工作顺利,,NOT_ISSUE,train\r\n`,
    )
    expect(readLabelFile(file)).toEqual({
      labels: [
        { text: '公车用得多, "超支"', kind: 'ISSUE', labels: ['COST_CONTROL', 'ASSET_MGMT'] },
        { text: '-党建品牌不突出', kind: 'ISSUE', labels: [] },
        { text: '工作顺利', kind: 'NOT_ISSUE', labels: [] },
      ],
      refused: [],
    })
  })

  it('name the lines that say nothing known, and are refused whole without their columns', () => {
    const csv = 'kind,labels,text\nISSUE,NO_SUCH,一\nISSUE,,二\nOTHER,,三\nISSUE,PROCUREMENT,\n\nNONE,PROCUREMENT,经自查没有\n'
    expect(readLabelFile(csv)).toEqual({ labels: [{ text: '经自查没有', kind: 'NONE', labels: [] }], refused: [2, 3, 4, 5] })
    expect(readLabelFile('文本,类别\n一,二\n')).toBeNull()
  })
})
