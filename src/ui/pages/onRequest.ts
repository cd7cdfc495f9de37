import { shallowReactive } from 'vue'

/** Views drawn on request that are asked for now; 导出本页全部 takes what the page shows. */
export const askedFor = shallowReactive(new Set<string>())

export function toggleAsked(view: string): void {
  if (!askedFor.delete(view)) askedFor.add(view)
}
