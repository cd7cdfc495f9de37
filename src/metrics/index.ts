export { metricById, metrics } from './catalog'
export {
  changeOf,
  type DepartmentValue,
  departmentValues,
  groupValue,
  type Identity,
  type LastYear,
  type SameBasis,
  sameBasis,
  ValueHistory,
} from './compare'
export { compile } from './compile'
export { askMany, compileMany, type Statement } from './compileMany'
export { dimensionById, dimensions } from './dimensions'
export * from './format'
export { type Interval, wilsonInterval } from './interval'
export { ifEnough, minimumOf } from './minimum'
export { type Compared, compareWithPeers, type PeerComparison, peerComparer } from './peerComparison'
export { type Ranked, type Ranking, rankBy, rankMoves } from './rank'
export { type RecordsQuery, recordsQuery } from './recordsQuery'
export { roundHalfUp } from './rounding'
export { type Counted, type Difference, isShare, type ShareComparison, shareAgainst, shareAgainstValue } from './significance'
export { median, quantile } from './statistics'
