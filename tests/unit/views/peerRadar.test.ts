import { describe, expect, it } from 'vitest'
import { radarMetrics } from '../../../src/views/peer-radar/measures'
import { runsOf } from '../../../src/views/peer-radar/web'

describe('the radar', () => {
  it('has at most eight axes, each with a good side', () => {
    expect(radarMetrics.length).toBeLessThanOrEqual(8)
    expect(radarMetrics.map(({ polarity }) => polarity)).not.toContain('none')
  })

  it('joins neighbours, closes where all have a position, and leaves gaps open', () => {
    expect(runsOf([0.1, 0.2, 0.3])).toEqual([[0, 1, 2, 0]])
    expect(runsOf([0.1, null, 0.3, 0.4])).toEqual([[2, 3, 0]])
    expect(runsOf([null, 0.2, null, 0.4, 0.5])).toEqual([[3, 4]])
    expect(runsOf([null, null])).toEqual([])
  })
})
