import { runBatch } from './runBatch'

process.exitCode = await runBatch(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
})
