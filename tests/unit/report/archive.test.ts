import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { archive, uniqueNames } from '../../../src/report/archive'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('all of a page as an archive', () => {
  it('keeps every file under a name of its own, Chinese names too', async () => {
    const packed = await archive(
      [
        { name: '2023_总览_排行.png', bytes: bytes('a') },
        { name: '2023_总览_排行.png', bytes: bytes('b') },
        { name: '2023_总览_排行.svg', bytes: bytes('<svg/>') },
      ],
      '2024-03-15',
    )
    const read = unzipSync(packed)
    expect(Object.keys(read)).toEqual(['2023_总览_排行.png', '2023_总览_排行 (2).png', '2023_总览_排行.svg'])
    expect(new TextDecoder().decode(read['2023_总览_排行 (2).png'])).toBe('b')
  })

  it('has the same bytes for the same files and day', async () => {
    const files = [{ name: '图.svg', bytes: bytes('<svg/>'.repeat(100)) }]
    expect(await archive(files, '2024-03-15')).toEqual(await archive(files, '2024-03-15'))
  })

  it('takes names that differ only in case for one, as Windows does', () => {
    expect(uniqueNames(['a.png', 'A.png', 'a (2).png'])).toEqual(['a.png', 'A (2).png', 'a (2) (2).png'])
  })
})
