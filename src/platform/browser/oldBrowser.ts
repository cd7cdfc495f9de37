/** Chromium 86 lacks `.at()` (92), which apache-arrow calls, and `Object.hasOwn` (93). Imported before anything else. */
const lists = [
  Array,
  String,
  ...[Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array],
]

for (const { prototype } of [...lists, BigInt64Array, BigUint64Array]) {
  if ('at' in prototype) continue
  Object.defineProperty(prototype, 'at', {
    configurable: true,
    writable: true,
    value(this: ArrayLike<unknown>, index: number) {
      const whole = Math.trunc(index) || 0
      return this[whole < 0 ? this.length + whole : whole]
    },
  })
}

if (!('hasOwn' in Object)) {
  Object.defineProperty(Object, 'hasOwn', {
    configurable: true,
    writable: true,
    value: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
  })
}

export {}
