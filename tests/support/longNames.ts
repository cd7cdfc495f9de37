import type { SourceFile } from '../../src/intake/Reading'
import { type BigDistrict, bigDistrict } from '../bench/bigDistrict'

const towns = ['东岭', '南桥', '西渡', '北沙', '临河', '青石', '松坞', '荻浦', '枫林', '柏溪']

/** 20 characters, no two alike: 「溪屿新区东岭社区公共事务服务站第〇〇一所」 and the like. */
function longName(index: number): string {
  const place = towns[index % towns.length] ?? ''
  const number = [...String(index + 1).padStart(3, '0')].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
  return `溪屿新区${place}社区公共事务服务站第${number}所`
}

export const nameLength = 20

/** The invented district of the bench with names of 20 characters: three years, as exports that go through intake. */
export function districtWithLongNames(departments: number): SourceFile[] {
  const wish: BigDistrict = { departments, years: 3, indicatorsEach: 6, issuesEach: 2, seed: 11 }
  return bigDistrict(wish, longName).map(({ name, bytes }) => ({ name, bytes }))
}
