/** Waits no longer: a page opened in a background tab paints nothing. */
const longestMs = 2000

/** Resolves once the page has drawn something, so that what comes after does not hold it up. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, longestMs)
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      clearTimeout(limit)
      observer.disconnect()
      resolve()
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}
