import { defaultScheme } from '../reference/schemes'
import type { DataSettings } from './Platform'

/** Until the user or the bureau says otherwise. */
export const defaultSettings: DataSettings = { scheme: defaultScheme, schemeByYear: {} }
