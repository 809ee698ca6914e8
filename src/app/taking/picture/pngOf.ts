import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { svgText } from './svgText.ts'

/** So many dots for each pixel of the picture: it stays sharp on a projector. */
const dotsPerPixel = 2

/** The picture as PNG, with the letters of the page. Rejects when the browser cannot draw it. */
export async function pngOf(picture: SVGElement): Promise<Blob> {
  const url = URL.createObjectURL(
    new Blob([svgText(await withLetters(picture))], { type: 'image/svg+xml' }),
  )
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width * dotsPerPixel
    canvas.height = image.height * dotsPerPixel
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG')))),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** A picture that is drawn as an image knows no letters of the page: they must be in it. */
async function withLetters(picture: SVGElement): Promise<SVGElement> {
  const copy = picture.cloneNode(true) as SVGElement
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  const font = await dataUrl(await (await fetch(interUrl)).blob())
  style.textContent = `@font-face { font-family: 'Inter Variable'; font-weight: 100 900; src: url(${font}) format('woff2') }`
  copy.prepend(style)
  return copy
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}
