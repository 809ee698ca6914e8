import { beforeEach, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { dropConnection, joinRoom, leaveRoom } from '#store/commands/clients.ts'
import { connectHost } from '#store/commands/connectHost.ts'
import { goToStep } from '#store/commands/goToStep.ts'
import { stepOn } from '#store/commands/play.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { seekEnd } from '#store/commands/seek.ts'
import { store } from '#store/store.ts'
import { worldState } from '#trace/worldState.ts'
import { faultyLine, soundLine } from './faultLine.ts'
import { momentOf } from './moment.ts'
import { watchFirstWorld, watchItMended } from './watchFirstWorld.ts'

const moment = () => momentOf(store.getState())

beforeEach(async () => {
  connectHost(new LocalHost(emptyScenario()))
  await watchFirstWorld()
})

test('the first minute: alive, the cut, the ghost, the same cut mended (S1, S2)', async () => {
  expect(moment()).toBe('arriving')
  seekEnd()
  expect(moment()).toBe('alive')
  await dropConnection('bob')
  stepOn()
  expect(moment()).toBe('falling')
  seekEnd()
  expect(moment()).toBe('ghost')
  expect(worldState(store.getState().world).beliefs.carol?.games).toContain('bob')
  await watchItMended()
  expect(moment()).toBe('mending')
  seekEnd()
  expect(moment()).toBe('mended')
  expect(store.getState().trace.filter(({ kind }) => kind === 'violation')).toEqual([])
})

test('before the cut, time that is taken back shows the living world again', async () => {
  await dropConnection('bob')
  goToStep(8)
  expect(moment()).toBe('alive')
  goToStep(3)
  expect(moment()).toBe('arriving')
})

test('a server that the story does not know, and a law that it is not about, end the story', async () => {
  await runScenario({ ...store.getState().scenario, server: 'echo' })
  expect(moment()).toBeNull()
  await watchFirstWorld()
  await leaveRoom('bob', 'lobby')
  await joinRoom('bob', 'lobby')
  await dropConnection('bob')
  seekEnd()
  expect(moment()).toBeNull()
})

test('who lets bob leave a room first is told why there is no ghost', async () => {
  await leaveRoom('bob', 'games')
  await dropConnection('bob')
  seekEnd()
  expect(moment()).toBe('spared')
})

test('nothing is said of any other world', async () => {
  store.setState({ scenario: { ...store.getState().scenario, name: 'mine' } })
  expect(moment()).toBeNull()
})

test('the lines that are shown stand in the code that runs', () => {
  expect(faultyLine).toMatchObject({
    path: 'src/specimens/books/first-room-only.ts',
    text: 'const [first] = this.getUserRooms(connection)',
  })
  expect(soundLine).toMatchObject({
    path: 'src/rooms/connectionManager.ts',
    text: 'for (const roomId of rooms) this.removeFromRoom(roomId, connection)',
  })
})
