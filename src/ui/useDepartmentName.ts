import { useDataset } from '../stores/dataset'
import { departmentIndex, nameOf } from '../views/scope'

/** Names of departments as lists show them; of a code not yet matched (`U:`) and without a name, what was written. */
export function useDepartmentName() {
  const dataset = useDataset()
  return (code: string): string => {
    const name = dataset.facts === null ? code : nameOf(departmentIndex(dataset.facts), code)
    return name === code ? code.replace(/^U:/, '') : name
  }
}
