export { findingSpecs as specs } from '../findings'
