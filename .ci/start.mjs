// npm start: builds, serves the built page on this computer and opens it.
import { lookup } from 'node:dns/promises'
import { platform } from 'node:os'
import { resolve } from 'node:path'
import { build, preview } from 'vite'

const root = resolve(import.meta.dirname, '..')
const canOpen = platform() !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

await build({ root, logLevel: 'warn' })
// A bare system may not know the name.
const host = await lookup('localhost').then(
  () => 'localhost',
  () => '127.0.0.1',
)
const server = await preview({ root, logLevel: 'warn', preview: { host, port: 4173, open: canOpen } })
const address = server.resolvedUrls?.local[0] ?? `http://${host}:${server.config.preview.port}/`
process.stdout.write(`绩效自评分析台已启动：${address}\n数据只在本机浏览器中处理；按 Ctrl+C 停止。\n`)
