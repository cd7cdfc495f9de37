import { findingTable } from '../findingTable'
import type { TableModel, ViewContext } from '../View'
import type { OwnFindings } from './model'

export const table = (model: OwnFindings, context: ViewContext): TableModel => findingTable(model.findings, context, 'department')
