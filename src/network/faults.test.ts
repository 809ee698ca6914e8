import { expect, test } from 'vitest'
import { faults } from './faults.ts'
import { TestNetwork } from './testNetwork.test-support.ts'

test('heal undoes every fault of the table, in its order, and each once', () => {
  const net = new TestNetwork()
  const { id } = net.opened()
  net.network.deadSocket(id)
  net.network.deadSocket(id, 2)
  net.network.halfOpen(id, 'both', true)
  net.network.hold(id, 'both', true)
  net.network.begin(id, 'slow', 1)
  net.network.begin(id, 'stalled')
  expect(changes(net, true).sort()).toEqual(Object.keys(faults).sort())

  net.network.heal(id)
  net.network.heal(id)
  expect(changes(net, false)).toEqual(Object.keys(faults))
})

function changes({ recorder }: TestNetwork, on: boolean): string[] {
  return recorder.trace.flatMap((event) =>
    event.kind === 'fault' && event.on === on ? [event.fault] : [],
  )
}
