/** Made by the build out of taxonomy.json (vite.config.ts). */
declare module '*taxonomy.json?names' {
  export const names: readonly Readonly<Record<'id' | 'zh' | 'en' | 'definition', string>>[]
}

declare module '*taxonomy.json?causes' {
  export const causes: readonly Readonly<Record<'id' | 'zh' | 'en', string>>[]
}
