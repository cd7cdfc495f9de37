import type { EChartsOption } from 'echarts'
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { textWidth } from './textWidth'

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

setPlatformAPI({
  measureText(text, font) {
    const size = /([\d.]+)px/.exec(font ?? '')?.[1]
    const width = textWidth(text ?? '', size === undefined ? 12 : Number(size))
    return { width: /bold|[6-9]00/.test(font ?? '') ? width * 1.03 : width }
  },
})

export { init }

/**
 * The picture as SVG text, drawn without a DOM. The same option and size give the same bytes: what zrender counts up over the
 * life of the page is renamed to `id` and the order of appearance, and what serves only hovering is left out.
 */
export function drawSvg(option: EChartsOption, width: number, height: number, id = 'p'): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ ...option, animation: false })
    return still(chart.renderToSVGString({ useViewBox: true }), id)
  } finally {
    // An undisposed ssr instance keeps Node alive (echarts 6.1.0).
    chart.dispose()
  }
}

function still(svg: string, id: string): string {
  const names = new Map<string, string>()
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/\bzr\d+-\w+/g, (name) => {
      const known = names.get(name) ?? `${id}-${names.size}`
      names.set(name, known)
      return known
    })
}
