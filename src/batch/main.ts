import '../i18n/further'
import { loadWords } from '../i18n/translate'
import { runBatch } from './runBatch'

if (process.argv.includes('en')) await loadWords('en')
process.exitCode = await runBatch(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
})
