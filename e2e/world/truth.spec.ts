import { expect } from '@playwright/test'
import type { Lab } from '#doors/playwright/lab.ts'
import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import { randomStream } from '#kernel/random.ts'
import { library } from '#scenario/library/library.ts'
import { fold } from '#trace/fold.ts'
import type { World } from '#trace/world.ts'
import { worldState } from '#trace/worldState.ts'
import { test } from '../fixtures.ts'
import { catalog } from '../fromSource.ts'

/**
 * The picture against the trace. Node folds the trace by itself, event by event, and what the page
 * shows at a playhead must be that world: whichever way the playhead came there.
 */

const playheadsEach = 4
/** React draws within a frame of the seek. */
const intervals = [5, 15, 30, 100]

const looks = new Set([
  'reaper-half',
  'leave-one-way',
  'empty-room',
  'leave-resurrect',
  'evict-no-close',
  'dead-kept',
  'evict-silent',
  'join-twice',
  'ack-last',
])

const books = [
  ['Connections → rooms', 'connection'],
  ['Rooms → connections', 'room'],
] as const

/** Those of the library in which memberships come and go in most ways. */
const learnt = library.filter(({ name }) => /races|ghost|late|metadata|leave|restart/i.test(name))

/** A specimen of each look that a broken law has. */
const flawed = catalog
  .filter(({ id }) => looks.has(id))
  .map(({ id, steps, settings = {} }) => ({ name: id, scenario: { server: id, steps, settings } }))

test('the graph, the ledger and the fold agree at any playhead, in the library', async ({
  lab,
}) => {
  test.slow()
  for (const scenario of learnt) await expectTruth(lab, scenario.name, scenario)
})

test('the graph, the ledger and the fold agree at any playhead, whatever law is broken', async ({
  lab,
}) => {
  test.slow()
  expect(flawed).toHaveLength(looks.size)
  for (const { name, scenario } of flawed) await expectTruth(lab, name, scenario)
})

async function expectTruth(lab: Lab, name: string, scenario: object): Promise<void> {
  await lab.run({ roomscope: 1, ...scenario })
  const trace = await lab.trace()
  const random = randomStream(7, name)
  const somewhere = Array.from({ length: playheadsEach }, () => random.between(0, trace.length - 1))
  const seqs = [...somewhere, trace.length - 1]
  await lab.graph.getByRole('tab', { name: 'Graph' }).click()
  for (const seq of seqs) {
    const world = fold(trace, seq)
    expect(await lab.seek(seq)).toEqual(worldState(world))
    await expect
      .poll(() => optionsOf(lab), { message: `${name}, the graph at ${seq}`, intervals })
      .toEqual(partsOf(world))
  }
  await lab.graph.getByRole('tab', { name: 'Ledger' }).click()
  for (const seq of seqs) {
    const world = fold(trace, seq)
    await lab.seek(seq)
    for (const [book, side] of books) {
      await expect
        .poll(() => entriesOf(lab, book), { message: `${name}, ${book} at ${seq}`, intervals })
        .toEqual(listedIn(world, side))
    }
  }
}

/** What the parts of the graph say of themselves, without what is said of them beside. */
async function optionsOf(lab: Lab): Promise<string[]> {
  const listbox = lab.graph.getByRole('listbox', { name: 'Connections, rooms and memberships' })
  const names = await listbox
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''))
  return names.map(plain).sort()
}

function plain(name: string): string {
  return (
    /^.+?: client \w+, server \w+/.exec(name)?.[0] ??
    /^room .+?: (\d+ members?|empty room left behind)/.exec(name)?.[0] ??
    name.replace(/: both sides agree.*| by both sides, and its socket is gone.*/, '')
  )
}

/** Each entry of a book, and whether it stands there, as opposed to a gap for what the other book has. */
async function entriesOf(lab: Lab, book: string): Promise<string[]> {
  const entries = await lab.graph
    .getByRole('group', { name: book })
    .getByRole('listitem')
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map(
        (button) =>
          [
            button.getAttribute('title') ?? '',
            button.textContent?.startsWith('? ') ?? false,
          ] as const,
      ),
    )
  return entries
    .filter(([words]) => words !== '')
    .map(([words, isGap]) => `${plain(words)} ${isGap ? '?' : '+'}`)
    .sort()
}

interface Membership {
  readonly words: string
  readonly byRoom: boolean
  readonly byConnection: boolean
}

function membershipsOf({ rooms, connectionRooms }: World): Membership[] {
  const pairs = new Map<string, readonly [ConnectionId, string]>()
  for (const [room, { members }] of rooms) {
    for (const id of members) pairs.set(`${id} ${room}`, [id, room])
  }
  for (const [id, listed] of connectionRooms) {
    for (const room of listed) pairs.set(`${id} ${room}`, [id, room])
  }
  return [...pairs.values()].map(([id, room]) => {
    const who = clientOf(id)
    const byRoom = rooms.get(room)?.members.has(id) ?? false
    const byConnection = connectionRooms.get(id)?.has(room) ?? false
    if (byRoom && byConnection) return { words: `${who} is in ${room}`, byRoom, byConnection }
    return byRoom
      ? { words: `${room} lists ${who}, ${who} does not list ${room}`, byRoom, byConnection }
      : { words: `${who} lists ${room}, ${room} does not list ${who}`, byRoom, byConnection }
  })
}

/** A room that is gone has no card, and so no gap for who lists it still. */
function listedIn(world: World, side: 'connection' | 'room'): string[] {
  return membershipsOf(world)
    .filter(({ words, byRoom }) => side === 'connection' || byRoom || hasRoom(world, words))
    .map(({ words, byRoom, byConnection }) => {
      const stands = side === 'connection' ? byConnection : byRoom
      return `${words} ${stands ? '+' : '?'}`
    })
    .sort()
}

function hasRoom({ rooms }: World, words: string): boolean {
  return [...rooms.keys()].some((room) => words.includes(`${room} does not list`))
}

function partsOf(world: World): string[] {
  const memberships = membershipsOf(world).map(({ words }) => words)
  return [...connectionsOf(world), ...memberships, ...roomsOf(world)].sort()
}

function connectionsOf(world: World): string[] {
  const listed = new Set([...world.rooms.values()].flatMap(({ members }) => [...members]))
  const shown = [...world.connections.values()].filter(
    ({ id, client, serverEnd }) =>
      world.clients.get(client) === id ||
      world.registered.has(id) ||
      world.connectionRooms.has(id) ||
      listed.has(id) ||
      serverEnd.state === 'open',
  )
  return shown.map(({ id, client, clientEnd, serverEnd }) => {
    const isOnly = shown.filter((other) => other.client === client).length === 1
    const ends = `client ${clientEnd.state}, server ${serverEnd.state}`
    return `${isOnly ? client : id}: ${ends}`
  })
}

function roomsOf({ rooms }: World): string[] {
  return [...rooms.values()].map(({ id, permanent, members }) => {
    if (members.size === 0 && !permanent) return `room ${id}: empty room left behind`
    return `room ${id}: ${members.size} ${members.size === 1 ? 'member' : 'members'}`
  })
}
