import { AppError } from '../domain/errors'
import type { Snapshot } from '../workspace/Workspace'

/** The snapshot as PNG of its own size, white and opaque. Runs through an <img>, so the SVG must name no other file. */
export async function pictureOf({ svg, width, height }: Pick<Snapshot, 'svg' | 'width' | 'height'>): Promise<Blob> {
  const address = URL.createObjectURL(vectorOf({ svg }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const pen = canvas.getContext('2d')
    if (pen === null) throw new AppError('export.noCanvas')
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, width, height)
    pen.drawImage(image, 0, 0, width, height)
    return await new Promise<Blob>((done, fail) => {
      canvas.toBlob((blob) => (blob === null ? fail(new AppError('export.noCanvas')) : done(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

export const vectorOf = ({ svg }: Pick<Snapshot, 'svg'>): Blob => new Blob([svg], { type: 'image/svg+xml' })
