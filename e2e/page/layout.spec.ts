import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from '../fixtures.ts'

/** Where something stands, in CSS pixels: left, top, width, height. */
type Box = readonly [number, number, number, number]
type Layout = Readonly<Record<string, Box>>

const file = new URL('layout.json', import.meta.url)
const known: Record<string, Layout> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const isWriting = process.env.ROOMSCOPE_LAYOUT === 'write'
/** A browser of another version sets letters a little wider. */
const offMax = 6

const scenario = {
  roomscope: 1,
  name: 'A dead socket',
  server: 'as-written',
  steps: [
    { do: 'spawn', count: 3, join: ['general'] },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'general', text: 'hello' },
  ],
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })
test.describe.configure({ mode: isWriting ? 'serial' : 'default' })

test('twice enlarged and in forced colours, picture and time are on one screen, and the chosen tab is told', async ({
  lab,
}) => {
  await lab.page.emulateMedia({ forcedColors: 'active' })
  await lab.page.setViewportSize({ width: 720, height: 450 })
  await lab.run(scenario)
  const time = lab.page.getByRole('region', { name: 'Time', exact: true })
  await expect(time).toBeInViewport({ ratio: 1 })
  const first = await lab.graph.getByRole('option', { name: /^c1/ }).first().boundingBox()
  const below = await time.boundingBox()
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  expect(await widthOf(lab.page)).toBe(720)
  const groundOf = (name: string) =>
    lab.graph.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).backgroundColor)
  expect(await groundOf('Graph')).not.toBe(await groundOf('Ledger'))
})

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const) {
  const size = `${width} × ${height}`

  test(`at ${size} the lab's parts stand where they stood, and none lies on another`, async ({
    lab,
  }) => {
    // What the log shows at first depends on the size that it meets.
    await expect(lab.page.getByRole('region', { name: 'Event log' })).toBeVisible()
    await lab.page.setViewportSize({ width, height })
    await lab.run(scenario)
    await expect(lab.client('c2')).toBeAttached()
    // What is fetched apart stands there too.
    await expect(lab.page.getByText('Expect this')).toBeAttached()
    const parts = {
      head: lab.page.getByRole('banner'),
      rooms: lab.page.getByRole('region', { name: 'Rooms graph' }),
      problems: lab.page.getByRole('region', { name: 'Problems' }),
      log: lab.page.getByRole('region', { name: 'Event log' }),
      time: lab.page.getByRole('region', { name: 'Time', exact: true }),
      playhead: lab.page.getByRole('slider', { name: 'Playhead' }),
    }
    const layout: Record<string, Box> = {}
    for (const [name, locator] of Object.entries(parts)) {
      const box = await locator.first().boundingBox()
      if (box) layout[name] = rounded(box)
    }
    expect(await widthOf(lab.page)).toBe(width)
    for (const [one, other] of [
      ['rooms', 'problems'],
      ['problems', 'log'],
      ['head', 'rooms'],
      // On a phone time lies over the page, at its foot.
      ...(width > 900
        ? ([
            ['rooms', 'time'],
            ['problems', 'time'],
            ['log', 'time'],
          ] as const)
        : []),
    ] as const) {
      expect(overlap(layout[one], layout[other]), `${one} and ${other}`).toBe(0)
    }
    // Time is on one screen with the picture and what explains it; on a phone a line there does.
    for (const part of width > 900 ? ['rooms', 'problems', 'log', 'time'] : ['time']) {
      const [, top = 0, , tall = 0] = layout[part] ?? []
      expect(top + tall, part).toBeLessThanOrEqual(height)
    }
    if (width <= 900) {
      const broken = parts.rooms.getByRole('button', { name: 'S6 The socket of c2 is open' })
      await expect(broken).toBeInViewport({ ratio: 1 })
      await expect(lab.connection('c3')).toBeInViewport({ ratio: 1 })
    }
    compare(`lab at ${size}`, layout, width > 900 ? [0, 1, 2, 3] : [0, 2])
  })
}

/**
 * Says of each part that moved where it stood and where it stands, as far as `sides` of its box go: on
 * a phone each word that comes or goes moves all that is below it.
 */
function compare(name: string, layout: Layout, sides: readonly number[]): void {
  if (isWriting) {
    known[name] = layout
    writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`)
    return
  }
  const before = known[name] ?? {}
  expect(Object.keys(layout)).toEqual(Object.keys(before))
  const moved = Object.entries(layout).filter(([part, box]) =>
    sides.some((i) => Math.abs((box[i] ?? 0) - (before[part]?.[i] ?? 0)) > offMax),
  )
  const told = moved.map(([part, box]) => `${part}: was ${before[part]}, is ${box}`)
  expect(told, `${name}; if that is meant, ROOMSCOPE_LAYOUT=write writes it anew`).toEqual([])
}

function rounded(box: { x: number; y: number; width: number; height: number }): Box {
  return [Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height)]
}

/** How many square pixels two parts share. */
function overlap(one: Box | undefined, other: Box | undefined): number {
  if (!one || !other) return 0
  const across = Math.min(one[0] + one[2], other[0] + other[2]) - Math.max(one[0], other[0])
  const down = Math.min(one[1] + one[3], other[1] + other[3]) - Math.max(one[1], other[1])
  return Math.max(0, across) * Math.max(0, down)
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
