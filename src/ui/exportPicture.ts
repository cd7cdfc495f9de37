import { AppError } from '../domain/errors'
import type { Snapshot } from '../workspace/Workspace'

/** 156 mm at 300 dots an inch: the text width of an official A4 document. */
export const pictureWidth = 1843

/** The snapshot as PNG, white and opaque. Runs through an <img>, so the SVG must name no other file. */
export async function pictureOf(snapshot: Snapshot): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([snapshot.svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = pictureWidth
    canvas.height = Math.round((snapshot.height / snapshot.width) * pictureWidth)
    const pen = canvas.getContext('2d')
    if (pen === null) throw new AppError('export.noCanvas')
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((done, fail) => {
      canvas.toBlob((blob) => (blob === null ? fail(new AppError('export.noCanvas')) : done(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
