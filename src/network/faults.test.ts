import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { faults } from './faults.ts'
import { TestNetwork } from './testNetwork.test-support.ts'

let net: TestNetwork

beforeEach(() => {
  net = new TestNetwork()
})

afterEach(() => {
  net.network.dispose()
})

describe('faults', () => {
  test('a dead socket: sends reject, no event comes; what the client sends still arrives', async () => {
    const socket = net.opened()
    net.network.deadSocket(socket.id)
    await expect(net.server.send('x')).rejects.toThrow('the socket is dead')
    socket.send('hello?')
    net.rest()
    expect(net.heard).toEqual(['server: hello?'])
    expect([socket.state, net.server.state]).toEqual(['open', 'open'])
    net.server.close(1011)
    expect(net.heard).toEqual(['server: hello?'])
    net.rest()
    expect(net.heard.slice(1)).toEqual(['server: close 1006 false', 'client: close 1006 false'])
  })

  test('healing a dead socket makes sends work again', async () => {
    const socket = net.opened()
    net.network.deadSocket(socket.id)
    net.network.heal(socket.id)
    await net.server.send('again')
    net.rest()
    expect(net.heard).toEqual(['client: again'])
    expect(net.recorder.world.connections.get(socket.id)?.faults).toEqual([])
  })

  test('sends that fail so many times work again after that, and a ping is not one of them', async () => {
    const socket = net.opened()
    net.network.deadSocket(socket.id, 2)
    net.server.ping()
    for (const text of ['1', '2'])
      await expect(net.server.send(text)).rejects.toThrow('the socket is failing')
    await net.server.send('3')
    net.rest()
    expect(net.heard).toEqual(['client: 3'])
    const faults = net.recorder.trace.flatMap((event) =>
      event.kind === 'fault' ? [[event.fault, event.on]] : [],
    )
    expect(faults).toEqual([
      ['failing', true],
      ['failing', false],
    ])
  })

  test('a proxy answers pings in the client’s place, and carries nothing else', () => {
    const socket = net.opened()
    let pongs = 0
    net.server.onPong(() => pongs++)
    net.network.halfOpen(socket.id, 'both', true)
    net.server.ping()
    void net.server.send('lost on the way')
    socket.send('lost as well')
    net.rest()
    expect([pongs, net.heard]).toEqual([1, []])
    net.network.halfOpen(socket.id, 'both')
    net.server.ping()
    net.rest()
    expect(pongs).toBe(1)
  })

  test('what the client sends into a wire that holds it is buffered, once the transport is full', () => {
    const socket = net.opened()
    net.network.halfOpen(socket.id, 'toServer')
    socket.send('x'.repeat(60_000))
    expect(socket.bufferedAmount).toBe(0)
    socket.send('x'.repeat(10_000))
    net.rest()
    expect(socket.bufferedAmount).toBe(70_000 - 65_536)
    net.network.heal(socket.id)
    net.rest()
    expect(socket.bufferedAmount).toBe(0)
  })

  test('a ping that a proxy has taken is lost when the connection is cut', () => {
    const socket = net.opened()
    let pongs = 0
    net.server.onPong(() => pongs++)
    net.network.halfOpen(socket.id, 'both', true)
    net.server.ping()
    net.network.drop(socket.id)
    net.rest()
    expect(pongs).toBe(0)
    expect(net.recorder.world.flights.size).toBe(0)
  })

  test('frames held by hand wait, close frames too, and go on in order', () => {
    const socket = net.opened()
    net.network.hold(socket.id, 'toServer', true)
    socket.send('1')
    socket.close(1000)
    void net.server.send('goes through')
    net.rest()
    expect([net.heard, socket.state, net.server.state]).toEqual([[], 'closing', 'open'])
    net.network.hold(socket.id, 'toServer', false)
    net.rest()
    expect(net.heard).toEqual(['server: 1', 'server: close 1000 true', 'client: close 1000 true'])
  })

  test('a handshake can be held as well', () => {
    const socket = net.open()
    net.network.hold(socket.id, 'both', true)
    net.rest()
    expect([socket.state, net.servers.length]).toEqual(['connecting', 0])
    net.network.heal(socket.id)
    net.rest()
    expect(socket.state).toBe('open')
  })

  test('what is stalled and held goes on only when both are over', () => {
    const socket = net.opened()
    net.network.begin(socket.id, 'stalled')
    net.network.hold(socket.id, 'both', true)
    void net.server.send('1')
    net.network.hold(socket.id, 'both', false)
    net.rest()
    expect(net.heard).toEqual([])
    net.network.heal(socket.id)
    net.rest()
    expect(net.heard).toEqual(['client: 1'])
  })

  test('a stalled client gets what waited when it is healed, in order', () => {
    const socket = net.opened()
    net.network.begin(socket.id, 'stalled')
    for (const text of ['1', '2', '3']) void net.server.send(text)
    net.rest()
    expect(net.heard).toEqual([])
    expect(net.recorder.world.connections.get(socket.id)?.faults).toEqual(['stalled'])
    net.network.heal(socket.id)
    void net.server.send('4')
    net.rest()
    expect(net.heard).toEqual(['client: 1', 'client: 2', 'client: 3', 'client: 4'])
  })

  test('a send waits once the transport is full, and goes on when it has drained', async () => {
    const socket = net.opened()
    net.network.begin(socket.id, 'stalled')
    let done = 0
    const big = 'x'.repeat(40_000)
    for (let i = 0; i < 2; i++) void Promise.resolve(net.server.send(big)).then(() => done++)
    net.rest()
    await null
    await null
    expect(done).toBe(1)
    net.network.heal(socket.id)
    net.rest()
    for (let i = 0; i < 5; i++) await null
    expect(done).toBe(2)
  })

  test('a slow client takes its time: bytes by the millisecond', () => {
    net.network.dispose()
    net = new TestNetwork(1, [5, 5])
    const socket = net.opened()
    net.network.begin(socket.id, 'slow', 10)
    const beganMs = net.queue.nowMs
    void net.server.send('x'.repeat(100))
    void net.server.send('x'.repeat(50))
    net.rest()
    expect(net.queue.nowMs - beganMs).toBe(5 + 10 + 5)
  })

  test('half open in one direction only: the other one works, and nothing is lost when it heals', () => {
    const socket = net.opened()
    net.network.halfOpen(socket.id, 'toServer')
    socket.send('waits')
    void net.server.send('heard')
    net.rest()
    expect(net.heard).toEqual(['client: heard'])
    net.network.heal(socket.id)
    socket.send('heard again')
    net.rest()
    expect(net.heard.slice(1)).toEqual(['server: waits', 'server: heard again'])
  })
})

test('heal undoes every fault of the table, in its order, and each once', () => {
  const net = new TestNetwork()
  const { id } = net.opened()
  net.network.deadSocket(id)
  net.network.deadSocket(id, 2)
  net.network.halfOpen(id, 'both', true)
  net.network.hold(id, 'both', true)
  net.network.begin(id, 'slow', 1)
  net.network.begin(id, 'stalled')
  net.network.begin(id, 'throttled', 60_000)
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
