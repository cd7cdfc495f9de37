import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const family = 'Noto Sans SC'

/** A font file named by the user, else the package's two weights where it is installed, else the system's fonts. */
function fontFiles(named: string | undefined): readonly string[] {
  if (named !== undefined) return [named]
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
    return ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']
      .map((file) => join(folder, file))
      .filter((file) => existsSync(file))
  } catch {
    return []
  }
}

/** SVG text to PNG bytes, `width` pixels wide, on white. */
export function rasterise(svg: string, width: number, font?: string): Uint8Array {
  const files = fontFiles(font)
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width) },
    background: '#ffffff',
    font: { fontFiles: [...files], loadSystemFonts: files.length === 0, defaultFontFamily: family },
  })
  return picture.render().asPng()
}
