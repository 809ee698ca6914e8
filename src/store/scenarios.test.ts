import { beforeEach, describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { pause } from '#store/commands/time/play.ts'
import { createLab, type Lab } from '#store/lab.ts'
import { fold } from '#trace/fold.ts'
import { connectClient, leaveRoom, spawnClients } from './commands/clients.ts'
import { compareWith } from './commands/compareWith.ts'
import { bringBack, runForResult, runScenario, watchScenario } from './commands/runScenario.ts'

let lab: Lab

const now = () => lab.store.getState()

beforeEach(() => {
  lab = createLab(() => new LocalHost(emptyScenario()))
})

function first() {
  const parsed = parseScenario(library[0])
  if (!parsed.ok) throw new Error('the first of the library can be read')
  return parsed.scenario
}

describe('comparing', () => {
  test('runs the steps on another server too, and leaves the live world as it is', async () => {
    await spawnClients(lab, 1, 'c', ['r'])
    const { trace, scenario } = now()
    await compareWith(lab, 'empty-room')
    expect(now().comparison).toMatchObject({ server: 'empty-room', of: scenario })
    expect(now().trace).toBe(trace)
    await leaveRoom(lab, 'c1', 'r')
    expect(fold(now().trace).rooms.size).toBe(0)
    expect(now().comparison?.of).not.toBe(now().scenario)
    await compareWith(lab, 'empty-room')
    expect(fold(now().comparison?.trace ?? []).rooms.size).toBe(1)
    await runScenario(lab, { ...now().scenario, server: 'as-written' })
    expect(now().comparison?.server).toBe('empty-room')
  })

  test('a server that is not there is told, and nothing changes', async () => {
    await connectClient(lab, 'zoe')
    await compareWith(lab, 'nonsense')
    expect(now().comparison).toBeNull()
    expect(now().notice).toMatchObject({
      tone: 'error',
      code: 'notCompared',
      params: { server: 'nonsense' },
    })
  })
})

describe('running a scenario', () => {
  test('replaces the world and shows its end', async () => {
    await connectClient(lab, 'zoe')
    const result = await runForResult(lab, first())
    expect(result).toEqual((await new LocalHost(emptyScenario()).run(first())).result)
    expect(result.verdict).toBe('pass')
    expect(now().scenario.name).toBe('First rooms')
    expect(now().playhead).toBe(now().trace.length - 1)
    expect(now().world.clients.has('zoe')).toBe(false)
  })

  test('sets aside what was there, to be brought back', async () => {
    await connectClient(lab, 'zoe')
    await runScenario(lab, first())
    expect(now().setAside?.steps).toEqual([{ do: 'connect', client: 'zoe' }])
    await runScenario(lab, { ...now().scenario, server: 'echo' })
    expect(now().setAside?.steps).toEqual([{ do: 'connect', client: 'zoe' }])
    await bringBack(lab)
    expect(now().world.clients.has('zoe')).toBe(true)
    expect(now().setAside?.name).toBe('First rooms')
  })

  test('that cannot run rejects, and what was stays', async () => {
    await connectClient(lab, 'zoe')
    const before = now()
    await expect(runScenario(lab, { ...first(), server: 'nonesuch' })).rejects.toThrow('$.server')
    expect(now()).toEqual(before)
  })

  test('to be watched begins at its beginning, and plays', async () => {
    pause(lab)
    await watchScenario(lab, first())
    expect(now()).toMatchObject({ playhead: -1, playing: true, shownMs: 0 })
  })
})
