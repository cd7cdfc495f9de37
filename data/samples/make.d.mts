/** The exports, README.md and planted.json of the sample district; the same bytes each time. */
export declare function makeSample(): { name: string; bytes: Uint8Array }[]
