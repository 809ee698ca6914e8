import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { connectionId } from '#kernel/ids.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import type { World } from '#trace/world.ts'
import { type ClientVerbId, clientVerbs } from '#views/verbs/clientVerbs.ts'
import { allVerbs } from '#views/verbs/offers.ts'
import { en } from '#words/en/en.ts'
import type { MenuModel, Node } from './menuModel.ts'
import { menuOf } from './menuOf.ts'

const bob = connectionId('bob', 1)
const bobsNode: Node = { kind: 'connection', connection: bob }
const begin = [
  { do: 'connect', client: 'alice' },
  { do: 'connect', client: 'bob' },
  { do: 'join', client: 'alice', room: 'games' },
  { do: 'join', client: 'bob', room: 'general' },
]

async function worldAfter(...steps: readonly object[]): Promise<World> {
  const parsed = parseScenario({ roomscope: 1, steps: [...begin, ...steps] })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  return fold(trace, trace.length)
}

function entriesOf(model: MenuModel | null) {
  return Object.values(model?.pages ?? {}).flatMap((sections) =>
    sections.flatMap(({ entries }) => entries),
  )
}

const labels = (model: MenuModel | null) => entriesOf(model).map(({ name, label }) => name ?? label)

test.each([
  ['open', []],
  ['half-open', [{ do: 'halfOpen', client: 'bob' }]],
  ['dead', [{ do: 'deadSocket', client: 'bob' }]],
  ['held', [{ do: 'hold', client: 'bob', what: 'frames' }]],
  ['cut off', [{ do: 'drop', client: 'bob' }]],
])(
  'the menu of a client that is %s offers each verb that can be done to it, and no other',
  async (_, steps) => {
    const world = await worldAfter(...steps)
    const connection = world.connections.get(bob)
    if (!connection) throw new Error('bob is not there')
    const model = menuOf(en, allVerbs, world, bobsNode)
    const offered = new Set(labels(model))
    for (const id of Object.keys(clientVerbs) as readonly ClientVerbId[]) {
      const verb = clientVerbs[id]
      const { button } = verb.words(en)
      expect([button, offered.has(button)]).toEqual([button, verb.can({ connection, world })])
    }
  },
)

test('an open client can join the rooms that it is not in, and any other; it can leave its own', async () => {
  const model = menuOf(en, allVerbs, await worldAfter(), bobsNode)
  const offered = labels(model)
  expect(offered).toContain('Join games')
  expect(offered).toContain('Join another room…')
  expect(offered).toContain('Leave general')
  expect(offered).not.toContain('Join general')
  expect(offered).not.toContain('Leave games')
})

test('every entry says what it does, by itself or under the verb that it is a room of', async () => {
  const model = menuOf(en, allVerbs, await worldAfter(), bobsNode)
  const sections = Object.values(model?.pages ?? {}).flat()
  for (const { heading, entries } of sections) {
    for (const { means } of entries) expect(heading?.title ?? means).toMatch(/\w{3}/)
  }
})

test('an older connection offers none of the verbs, for they are done to the newest', async () => {
  const world = await worldAfter(
    { do: 'halfOpen', client: 'bob' },
    { do: 'reconnect', client: 'bob' },
  )
  expect(labels(menuOf(en, allVerbs, world, bobsNode))).toEqual(['Show the newest'])
})

test('a line can be left and cut, its member put out by the owner, and has no menu when it is gone', async () => {
  const line: Node = { kind: 'membership', connection: bob, room: 'general' }
  expect(labels(menuOf(en, allVerbs, await worldAfter(), line))).toEqual([
    'Leave general',
    'Drop',
    'Kick',
    'Forbid',
  ])
  const world = await worldAfter({ do: 'drop', client: 'bob' })
  expect(menuOf(en, allVerbs, world, line)).toBeNull()
})

test('a room can be spoken to and removed; one that is gone has no menu', async () => {
  const room: Node = { kind: 'room', room: 'general' }
  const world = await worldAfter()
  expect(labels(menuOf(en, allVerbs, world, room))).toEqual(['Broadcast…', 'Remove room'])
  expect(menuOf(en, allVerbs, world, { kind: 'room', room: 'nowhere' })).toBeNull()
})

test('where only some verbs are taught, the others are not offered', async () => {
  const few = { ...allVerbs, has: (verb: string) => verb === 'drop' }
  const world = await worldAfter()
  const offered = labels(menuOf(en, few, world, bobsNode))
  expect(offered).toContain('Drop')
  expect(offered).toContain('Say something…')
  expect(offered).not.toContain('Disconnect')
  expect(menuOf(en, few, world, { kind: 'room', room: 'general' })).toBeNull()
})
