import { expect, test } from 'vitest'
import { watchFirstWorld } from '#app/guide/watchFirstWorld.ts'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { stepOn } from '#store/commands/time/play.ts'
import { createLab } from '#store/lab.ts'
import { en } from '#words/en/en.ts'
import { gameOf } from './game.ts'
import { playFlaw } from './playFlaw.ts'

test('a flaw that is chosen while another world plays is played, until another server is opened', async () => {
  const lab = createLab(() => new LocalHost(emptyScenario()))
  const played = () => gameOf(lab).getState().played
  await watchFirstWorld(lab)
  const playing = playFlaw(lab, en, 'empty-room')
  stepOn(lab)
  await playing
  expect(played()).toBe('empty-room')
  expect(lab.store.getState().scenario.server).toBe('empty-room')
  await runScenario(lab, {
    ...emptyScenario(),
    server: 'as-written',
    steps: [{ do: 'connect', client: 'alice' }],
  })
  expect(played()).toBeNull()
})
