// Confirmed labels as a file, for those who may not reach the room of the classifier.
export { labelFile, readLabelFile } from '../issues/labelFile'
