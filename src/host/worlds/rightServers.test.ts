import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { rightServers } from '#simulation/server/rightServers.test-support.ts'
import { en } from '#words/en/en.ts'
import { toldResult } from '#words/runs/toldResult.ts'

async function brokenBy(server: string, ...steps: object[]): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, server, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario(), { servers: rightServers }).run(
    parsed.scenario,
  )
  expect(result.refused).toEqual([])
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  return toldResult(en, result).violations.map(({ law, text }) => `${law}: ${text}`)
}

const say = (client: string, text: string) => ({ do: 'message', client, room: 'r', text })
const join = (client: string) => ({ do: 'join', client, room: 'r' })
const leave = (client: string) => ({ do: 'leave', client, room: 'r' })

test('T3, T7: who comes into a room may be told what was said in it, also by who has left', async () => {
  const three = { do: 'spawn', count: 3 }
  const heard = (client: string, times: number) => ({
    ...{ expect: 'received', client, type: 'message', room: 'r', from: 'c1', times },
  })
  const steps = [three, join('c1'), say('c1', 'one'), say('c1', 'two'), leave('c1')]
  expect(await brokenBy('with-history', ...steps, join('c2'), heard('c2', 2))).toEqual([])
  const kept = [three, { do: 'createRoom', room: 'r' }, ...steps.slice(1)]
  expect(await brokenBy('with-history', ...kept, join('c2'), heard('c2', 2))).toEqual([])
  const again = [join('c1'), say('c1', 'three'), leave('c1'), join('c1'), join('c3')]
  const live = [heard('c3', 3), say('c1', 'four'), heard('c3', 4)]
  expect(await brokenBy('with-history', ...kept, join('c2'), ...again, ...live)).toEqual([])
})
