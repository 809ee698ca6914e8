import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const query = '?raw'
const gallery =
  /\/src\/specimens\/(?:awaits|books|clients|messages|presence|queues|sockets)\/[\w-]+\.ts\?raw$/
const frame = /^export const specimen: Specimen = \{\n([\s\S]*?)^\}\n/m
const made = /^ {2}(?:make|client): .*\n/gm

/**
 * Gives the text of a specimen's file without its story, steps and reports, which the page has from the
 * file itself: what is shown of a text is its classes. Lines before the frame stay where they are.
 */
export function galleryText(): Plugin {
  return {
    name: 'gallery-text',
    enforce: 'pre',
    async load(id) {
      if (!gallery.test(id)) return null
      const file = id.slice(0, -query.length)
      this.addWatchFile(file)
      return `export default ${JSON.stringify(withoutStory(await readFile(file, 'utf8')))}`
    },
  }
}

function withoutStory(text: string): string {
  return text.replace(frame, (_, fields: string) => {
    const kept = [...fields.matchAll(made)].map(([line]) => line)
    return `export const specimen: Specimen = {\n${kept.join('')}}\n`
  })
}
