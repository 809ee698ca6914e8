import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { connectClient, joinRoom } from './commands/clients.ts'
import { allow, kickClient, ownerCloses, revoke } from './commands/owner.ts'
import { seekEnd } from './commands/time/seek.ts'
import { createLab, type Lab } from './lab.ts'

async function labWithMember() {
  const lab = createLab(() => new LocalHost(emptyScenario()))
  await connectClient(lab, 'alice', undefined, { user: 'ann' })
  await joinRoom(lab, 'alice', 'r')
  return lab
}

function worldOf(lab: Lab) {
  seekEnd(lab)
  return lab.store.getState().world
}

const members = (lab: Lab) => [...(worldOf(lab).rooms.get('r')?.members ?? [])]

test('a client may come as a connection of a person', async () => {
  const { store } = await labWithMember()
  expect(store.getState().scenario.steps[0]).toEqual({
    do: 'connect',
    client: 'alice',
    user: 'ann',
  })
})

test('the owner puts out, forbids, allows again and closes, each as one step', async () => {
  const lab = await labWithMember()
  await kickClient(lab, 'alice', 'r')
  expect(members(lab)).toEqual([])
  await revoke(lab, 'alice', 'r')
  await joinRoom(lab, 'alice', 'r')
  expect(members(lab)).toEqual([])
  await allow(lab, 'alice', 'r')
  await joinRoom(lab, 'alice', 'r')
  expect(members(lab)).toEqual(['alice#1'])
  await ownerCloses(lab, 'alice')
  await ownerCloses(lab, 'alice', 4000, 'late')
  const { scenario } = lab.store.getState()
  expect(worldOf(lab).connections.values().next().value?.clientEnd.close?.code).toBe(1008)
  expect(scenario.steps.map((step) => ('do' in step ? step.do : ''))).toEqual([
    'connect',
    'join',
    'kick',
    'revoke',
    'join',
    'allow',
    'join',
    'disconnect',
    'disconnect',
  ])
})
