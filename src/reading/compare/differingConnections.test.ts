import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { connectionId } from '#kernel/ids.ts'
import { connectionKey, roomKey } from '#reading/stage/lit.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { differingConnections } from './differingConnections.ts'

const steps = [
  { do: 'spawn', count: 4, prefix: 'client', join: ['r', 's'] },
  { do: 'leave', client: 'client3', room: 's' },
]

test('whoever two servers keep otherwise differs, and nobody else', async () => {
  const [reference, flawed] = [await modelOf('reference'), await modelOf('leave-one-way')]
  const third = connectionId('client3', 1)
  const differing = {
    connections: [third],
    keys: [connectionKey(third), roomKey('r'), roomKey('s')],
  }
  expect(differingConnections(reference, flawed)).toEqual(differing)
  expect(differingConnections(flawed, reference).connections).toEqual([third])
  expect(differingConnections(flawed, await modelOf('leave-one-way')).keys).toEqual([])
})

test('whom only one of them has differs', async () => {
  const whole = await modelOf('reference')
  const [first, ...others] = whole.connections
  const { connections } = differingConnections(whole, { ...whole, connections: others })
  expect(connections).toEqual([first?.id])
})

async function modelOf(server: string) {
  const parsed = parseScenario({ roomscope: 1, server, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  return stageModel(fold(trace))
}
