import { describe, expect, test } from 'vitest'
import { TestNetwork } from './testNetwork.test-support.ts'

describe('deterministic', () => {
  function run(seed: number, clients: readonly string[]): string {
    const world = new TestNetwork(seed)
    for (const client of clients) {
      const socket = world.opened(client)
      socket.send('hi')
      void world.server.send('ho')
      world.rest()
      socket.close(4000)
      world.rest()
    }
    world.network.dispose()
    return JSON.stringify(world.recorder.trace)
  }

  test('the same seed gives the same trace, byte for byte; another gives another', () => {
    expect(run(1, ['alice', 'bob'])).toBe(run(1, ['alice', 'bob']))
    expect(run(1, ['alice', 'bob'])).not.toBe(run(2, ['alice', 'bob']))
  })

  test('one more client changes no other client’s latencies', () => {
    const latencies = (names: readonly string[]) => {
      const world = new TestNetwork(1)
      const sockets = names.map((name) => world.open(name))
      world.rest()
      world.network.dispose()
      const [first] = sockets
      return world.recorder.trace
        .filter((event) => (event as { connection?: string }).connection === first?.id)
        .map(({ at }) => at)
    }
    expect(latencies(['alice', 'bob', 'carol'])).toEqual(latencies(['alice']))
  })
})
