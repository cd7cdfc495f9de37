/** Of all windows of the page one keeps the work; the others read. What a browser must bring for it. */
export interface WindowTurn {
  /** True where no other window keeps the work: then this one does. */
  claim(): Promise<boolean>
  /** In this window from here on, whoever had it: the other is given time to save what it has left. */
  takeOver(): Promise<void>
  /** Another window takes over once the promise is settled. */
  onTaken(listener: () => Promise<void>): void
}
