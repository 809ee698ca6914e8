import { expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { RoutedHost } from './routedHost.ts'
import type { Run, WorldHost } from './worldHost.ts'

const own: Scenario = { ...emptyScenario(), server: { source: 'class Manager {}' } }

function spyHost(name: string, asked: string[], fails = false): WorldHost {
  const answer = async (call: string) => {
    asked.push(`${name} ${call}`)
    if (fails) throw new Error('it is ended')
    return { result: {}, trace: [] } as unknown as Run
  }
  return {
    run: () => answer('run'),
    runOnly: () => answer('runOnly'),
    result: async () => (await answer('result')).result,
    step: async () => (await answer('step')).trace,
    steps: async () => (await answer('steps')).trace,
    stop: () => void asked.push(`${name} stop`),
  }
}

function routed(fails = false) {
  const asked: string[] = []
  let started = 0
  const host = new RoutedHost(spyHost('usual', asked), async () => {
    started++
    return spyHost('apart', asked, fails)
  })
  return { host, asked, started: () => started }
}

test('code of one’s own runs apart, and steps go where the live world is', async () => {
  const { host, asked, started } = routed()
  await host.run(emptyScenario())
  await host.step({ do: 'wait', ms: 1 })
  expect(started()).toBe(0)
  await host.run(own)
  await host.step({ do: 'wait', ms: 1 })
  await host.runOnly(emptyScenario())
  await host.run(emptyScenario())
  await host.step({ do: 'wait', ms: 1 })
  expect(asked).toEqual([
    'usual run',
    'usual step',
    'apart run',
    'apart step',
    'usual runOnly',
    'usual run',
    'usual step',
  ])
  expect(started()).toBe(1)
})

test('a run that cannot be had leaves the live world where it was', async () => {
  const { host, asked } = routed(true)
  await expect(host.run(own)).rejects.toThrow('it is ended')
  await host.step({ do: 'wait', ms: 1 })
  expect(asked.at(-1)).toBe('usual step')
})
