import { findingTable } from '../findingTable'
import type { TableModel, ViewContext } from '../View'
import type { FindingListModel } from './model'

export const table = (model: FindingListModel, context: ViewContext): TableModel => findingTable(model.findings, context, 'all')
