// npm start: builds, serves the built page on this computer and opens it.
import { platform } from 'node:os'
import { resolve } from 'node:path'
import { build, preview } from 'vite'

const root = resolve(import.meta.dirname, '..')
const canOpen = platform() !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

await build({ root, logLevel: 'warn' })
const server = await preview({ root, logLevel: 'warn', preview: { host: 'localhost', port: 4173, open: canOpen } })
const address = server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.preview.port}/`
process.stdout.write(`绩效自评分析台已启动：${address}\n数据只在本机浏览器中处理；按 Ctrl+C 停止。\n`)
