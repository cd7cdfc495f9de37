import '../../src/i18n/further'
import { loadWords } from '../../src/i18n/translate'

// A page fetches English when it is chosen; tests have both languages from the start.
await loadWords('en')
