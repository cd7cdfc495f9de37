export { findingKey } from '../domain/findingState'
