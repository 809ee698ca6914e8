import { expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { DoStep } from '#scenario/format.ts'
import { close, connect, drop, join } from '#scenario/written/steps.ts'
import { playHere } from '#search/playWorld.ts'
import { shrink } from '#search/shrink.ts'
import { servers } from '#specimens/servers.ts'

/** As in `host`, which stands above. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
const play = playHere({ servers, settle })

const release: DoStep = { do: 'release', client: 'a' }
const hold = (what: 'await' | 'frames'): DoStep => ({ do: 'hold', client: 'a', what })

async function shrunk(...steps: DoStep[]) {
  const scenario = { ...emptyScenario(''), server: 'join-no-recheck', steps }
  const { failure } = await play(scenario)
  if (!failure) throw new Error('it does not fail')
  return (await shrink({ scenario, failure }, play)).scenario.steps
}

const race = [connect('a'), join('a', 'r'), { ...close('a'), now: true }]

test('a join that is held while its client goes is made a race of two steps', async () => {
  expect(await shrunk(connect('a'), hold('await'), join('a', 'r'), drop('a'), release)).toEqual(
    race,
  )
  expect(await shrunk(connect('a'), hold('await'), join('a', 'r'), close('a'), release)).toEqual(
    race,
  )
  expect(await shrunk(connect('a'), hold('frames'), join('a', 'r'), close('a'), release)).toEqual(
    race,
  )
})
