export { metricById, metrics } from './catalog'
export { compile } from './compile'
export { dimensionById, dimensions } from './dimensions'
export * from './format'
