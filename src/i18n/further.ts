// Words of what the overview does not show: each part of the page that says them imports this file, and they come along with it.
import { addWords } from './translate'
import zh from './zh-CN/further.json'

addWords(zh)
