/** The project file .jxpj: the whole work in one file that opens anywhere. */
export type { ProjectFault, ReadProject } from './projectFileLayout'
export { readProject } from './projectFileReading'
export { writeProject } from './projectFileWriting'
