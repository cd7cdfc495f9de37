/** A size in which pictures are handed over. Lengths are units of the layout unless they say px. */
export interface PictureSize {
  readonly id: 'page' | 'column' | 'slide'
  readonly widthPx: number
  /** Fixed; absent where the page is as high as its parts need. */
  readonly heightPx?: number
  /** Pixels of the file per unit. */
  readonly scale: number
  readonly margin: number
  readonly title: TypeSize
  readonly subtitle: TypeSize
  readonly small: TypeSize
  /** Share of the width that the source line has beside the notes; 0: it stands under them. */
  readonly sourceShare: number
  /** Smallest type of a picture that is read without effort: 7 pt on paper, 18 px of 1080 on a slide. */
  readonly leastType: number
  /** Lines that notes and definitions may have together. */
  readonly mostNoteLines: number
}

export interface TypeSize {
  readonly size: number
  readonly lineHeight: number
}

/** 156 mm, the text width of an A4 report, at 300 dpi: 12 units of type are 7.4 pt on paper. */
const page: PictureSize = {
  id: 'page',
  widthPx: 1843,
  scale: 2.56,
  margin: 24,
  title: { size: 20, lineHeight: 29 },
  subtitle: { size: 12.5, lineHeight: 20 },
  small: { size: 12, lineHeight: 19 },
  sourceShare: 0.42,
  leastType: 12,
  mostNoteLines: 200,
}

/** 75 mm, a column of a two-column page, at 300 dpi: 12 units of type are 7.1 pt on paper. */
const column: PictureSize = {
  id: 'column',
  widthPx: 886,
  scale: 886 / 360,
  margin: 14,
  title: { size: 15, lineHeight: 22 },
  subtitle: { size: 12, lineHeight: 18 },
  small: { size: 12, lineHeight: 17.5 },
  sourceShare: 0,
  leastType: 12,
  mostNoteLines: 200,
}

/** 16:9 for a slide: 12 units of type are 24 px of 1080. */
const slide: PictureSize = {
  id: 'slide',
  widthPx: 1920,
  heightPx: 1080,
  scale: 2,
  margin: 32,
  title: { size: 23, lineHeight: 32 },
  subtitle: { size: 13, lineHeight: 20 },
  small: { size: 12, lineHeight: 17.5 },
  sourceShare: 0.33,
  leastType: 9,
  mostNoteLines: 5,
}

export const pictureSizes = { page, column, slide } as const

/** Width to give a view as `context.width` for a picture of `size`. */
export function pictureWidth(size: PictureSize = page): number {
  return Math.round(size.widthPx / size.scale - 2 * size.margin)
}
