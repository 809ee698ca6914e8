import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const decisions = readdirSync(join('docs', 'decisions'))
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8')

  test('links to files that are there, and to headings that are in them', () => {
    expect(linksOf(text).filter((link) => !leadsSomewhere(document, link))).toEqual([])
  })

  test('names only files of ours that are there', () => {
    const named = [...text.matchAll(/`((?:src|docs|e2e|scripts|scenarios|public)\/[\w./-]+)`/g)]
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(path))
    expect(missing).toEqual([])
  })

  test('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
  })
})

test('every decision is in the list of decisions', () => {
  const list = linksOf(readFileSync(join('docs', 'decisions', 'README.md'), 'utf8'))
  expect(list.sort()).toEqual(decisions.filter((name) => name !== 'README.md').sort())
})

test('the architecture stays one page', () => {
  expect(readFileSync('ARCHITECTURE.md', 'utf8').split(/\s+/).length).toBeLessThan(1000)
})

/** Of links and pictures in a text, those that stay in the project. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const file = path === '' ? document : join(dirname(document), path)
  if (!existsSync(file)) return false
  return anchor === undefined || anchorsOf(readFileSync(file, 'utf8')).includes(anchor)
}

/** The anchors of a document's headings, as the hosts of such documents make them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}
