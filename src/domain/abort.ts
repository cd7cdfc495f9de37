/** Rejects with AbortError once `signal` has fired. `AbortSignal.throwIfAborted` is missing before Chromium 100. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('aborted', 'AbortError')
}

export function isAbort(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'AbortError'
}
