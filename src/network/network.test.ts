import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StepRefused } from '#trace/stepRefused.ts'
import { TestNetwork } from './testNetwork.test-support.ts'

let net: TestNetwork

beforeEach(() => {
  net = new TestNetwork()
})

afterEach(() => {
  net.network.dispose()
})

const kinds = (connection?: string) =>
  net.recorder.trace
    .filter(
      (event) =>
        connection === undefined || (event as { connection?: string }).connection === connection,
    )
    .map(({ kind }) => kind)

describe('as in a browser against a real server', () => {
  test('the server meets the connection before the client is open (row 8)', () => {
    const socket = net.open()
    expect(socket.state).toBe('connecting')
    net.rest()
    expect(net.heard).toEqual(['server: connection', 'client: open'])
    expect([socket.state, net.server.state]).toEqual(['open', 'open'])
    expect(kinds()).toEqual(['connecting', 'accepted', 'opened'])
  })

  test('the server gets the path that was asked for', () => {
    net.opened('bob', '/ws/room/a%2Fb')
    expect(net.server.path).toBe('/ws/room/a%2Fb')
  })

  test.each([1000, 1001, 1012, 3000, 4001])(
    'a closing handshake is clean whatever its code: %i from the server (row 1)',
    (code) => {
      const socket = net.opened()
      net.server.close(code, 'bye')
      expect(net.server.state).toBe('closing')
      net.rest()
      expect(net.heard).toEqual([
        `client: close ${code} true bye`,
        `server: close ${code} true bye`,
      ])
      expect([socket.state, net.server.state]).toEqual(['closed', 'closed'])
    },
  )

  test('a close without a code is seen as 1005 by both', () => {
    const socket = net.opened()
    socket.close()
    net.rest()
    expect(net.heard).toEqual(['server: close 1005 true', 'client: close 1005 true'])
  })

  test('a refused handshake is an error and an unclean 1006 (row 2)', () => {
    net.onHandshake = (socket) => socket.close()
    const socket = net.open()
    net.rest()
    expect(net.heard).toEqual([
      'server: connection',
      'server: close 1006 false',
      'client: error',
      'client: close 1006 false',
    ])
    expect(kinds()).toContain('refused')
    expect(socket.state).toBe('closed')
  })

  test('a drop is 1006 at both ends, and no error (row 3)', () => {
    const socket = net.opened()
    net.network.drop(socket.id)
    net.rest()
    expect([...net.heard].sort()).toEqual(['client: close 1006 false', 'server: close 1006 false'])
  })

  test('what is on its way when the connection is cut is lost (row 3)', () => {
    const socket = net.opened()
    socket.send('never')
    void net.server.send('neither')
    net.network.drop(socket.id)
    net.rest()
    expect(net.heard.some((line) => line.includes('never') || line.includes('neither'))).toBe(false)
    expect(kinds().filter((kind) => kind === 'lost')).toHaveLength(2)
  })

  test('what an end sends before it knows of the cut arrives nowhere (row 3)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const other = new TestNetwork(seed)
      const socket = other.opened()
      other.network.drop(socket.id)
      for (let i = 0; i < 3; i++) {
        other.queue.take()?.run()
        if (socket.state === 'open') socket.send('from the client')
        if (other.server.state === 'open') void other.server.send('from the server')
      }
      other.rest()
      expect(other.heard.filter((line) => line.includes('from'))).toEqual([])
      expect(other.recorder.world.flights.size).toBe(0)
      other.network.dispose()
    }
  })

  test('half open: nothing fires; the client’s own close then takes 60 s (row 4)', () => {
    const socket = net.opened()
    net.network.halfOpen(socket.id, 'both')
    socket.send('into the void')
    net.rest()
    expect(net.heard).toEqual([])
    const beganMs = net.queue.nowMs
    socket.close(1000)
    net.runTo(beganMs + 59_999)
    expect(socket.state).toBe('closing')
    net.runTo(beganMs + 60_000)
    expect(net.heard).toEqual(['client: close 1006 false'])
    expect(net.server.state).toBe('open')
  })

  test('half open: the server’s own close takes 30 s (row 4)', () => {
    const socket = net.opened()
    net.network.halfOpen(socket.id, 'toClient')
    const beganMs = net.queue.nowMs
    net.server.close(1001)
    net.runTo(beganMs + 29_999)
    expect(net.heard).toEqual([])
    net.runTo(beganMs + 30_000)
    expect(net.heard).toEqual(['server: close 1006 false'])
    expect(socket.state).toBe('open')
  })

  test('the client discards what it sends once it closes, and counts it (row 5)', () => {
    const socket = net.opened()
    socket.close(1000)
    socket.send('closing')
    expect(socket.bufferedAmount).toBe(7)
    net.rest()
    socket.send('closed')
    net.rest()
    expect(socket.bufferedAmount).toBe(13)
    expect(net.heard).toEqual(['server: close 1000 true', 'client: close 1000 true'])
    expect(kinds().filter((kind) => kind === 'discarded')).toHaveLength(2)
  })

  test('the server cannot send to a closed socket (row 6)', async () => {
    const socket = net.opened()
    socket.close(1000)
    net.rest()
    await expect(net.server.send('late')).rejects.toThrow('the socket is closed')
    net.rest()
    expect(net.heard).not.toContain('client: late')
  })

  test('a second close, and closes that cross, give one event at each end (row 7)', () => {
    const socket = net.opened()
    socket.close(4001, 'client')
    socket.close(4002)
    net.server.close(4003, 'server')
    net.server.close(4004)
    net.rest()
    socket.close(4005)
    net.rest()
    expect([...net.heard].sort()).toEqual([
      'client: close 4003 true server',
      'server: close 4001 true client',
    ])
  })

  test('no listener is called from within a call: delivery is an event of its own (row 9)', () => {
    const socket = net.opened()
    void net.server.send('later')
    socket.send('later too')
    expect(net.heard).toEqual([])
    net.rest()
    expect([...net.heard].sort()).toEqual(['client: later', 'server: later too'])
  })

  test('a listener that throws stops neither the others nor the sender (row 10)', () => {
    const socket = net.opened()
    socket.on('message', () => {
      throw new Error('mine')
    })
    socket.on('message', () => net.heard.push('client: the next listener'))
    void net.server.send('hi')
    net.rest()
    expect(net.heard).toEqual(['client: hi', 'client: the next listener'])
    expect(net.recorder.trace.at(-1)).toMatchObject({
      kind: 'failure',
      error: { name: 'Error', message: 'mine' },
    })
    net.server.onMessage(() => {
      throw new Error('theirs')
    })
    net.server.onClose(() => {
      throw new Error('at the end')
    })
    socket.send('x')
    socket.close(1000)
    net.rest()
    expect(net.heard.slice(2)).toEqual([
      'server: x',
      'server: close 1000 true',
      'client: close 1000 true',
    ])
  })

  test('a close while connecting is an error and 1006, whatever code was given (row 11)', () => {
    const socket = net.open()
    socket.close(4000)
    expect(socket.state).toBe('closing')
    net.rest()
    expect(net.heard).toEqual(['client: error', 'client: close 1006 false'])
    expect(net.servers).toEqual([])
  })

  test('a close while the server’s answer is on the way: its end hears 1006', () => {
    const socket = net.open()
    while (net.servers.length === 0) net.queue.take()?.run()
    socket.close(4000)
    net.rest()
    expect(net.heard).toEqual([
      'server: connection',
      'client: error',
      'client: close 1006 false',
      'server: close 1006 false',
    ])
  })

  test('bytes are copied when they are sent (row 13)', () => {
    const socket = net.opened()
    const bytes = new Uint8Array([1, 2])
    socket.send(bytes)
    bytes[0] = 9
    net.rest()
    expect(net.heard).toEqual(['server: binary 1,2'])
    expect(net.recorder.trace).toContainEqual(
      expect.objectContaining({ kind: 'sent', text: null, binary: 'AQI=', bytes: 2 }),
    )
  })

  test('text is made well-formed before it is sent', () => {
    const socket = net.opened()
    socket.send('a\ud800')
    net.rest()
    expect(net.heard).toEqual(['server: a\ufffd'])
  })

  test('a browser’s rules for close codes and reasons, and for sending too early (row 15)', () => {
    const connecting = net.open('early')
    expect(refusalOf(() => connecting.send('x'))).toEqual({
      code: 'not open',
      params: { client: 'early' },
    })
    const socket = net.opened()
    for (const code of [999, 1001, 1006, 2999, 5000]) {
      expect(refusalOf(() => socket.close(code))).toEqual({
        code: 'close code',
        params: { client: 'alice', closeCode: code },
      })
    }
    expect(refusalOf(() => socket.close(1000, 'é'.repeat(62)))).toEqual({
      code: 'close reason',
      params: { client: 'alice', bytes: 124, bytesMax: 123 },
    })
    expect(socket.state).toBe('open')
    for (const code of [999, 1004, 1005, 1006, 1015, 5000]) {
      expect(() => net.server.close(code)).toThrow(`${code} is no close code`)
    }
    expect(net.server.state).toBe('open')
    socket.close(4999, 'é'.repeat(61))
    net.rest()
    expect(socket.state).toBe('closed')
  })

  test('frames of one direction arrive in the order they were sent, before the close', () => {
    const socket = net.opened()
    for (let i = 0; i < 20; i++) socket.send(String(i))
    socket.close(1000)
    net.rest()
    expect(net.heard.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => `server: ${i}`))
    expect(net.heard[20]).toBe('server: close 1000 true')
  })

  test('a client that is closing hears nothing more; the frame is lost', () => {
    const socket = net.opened()
    socket.close(1000)
    void net.server.send('too late')
    net.rest()
    expect(net.heard).toEqual(['server: close 1000 true', 'client: close 1000 true'])
    expect(kinds()).toContain('lost')
  })

  test('terminate: the server’s end is gone at once, the client finds a 1006', () => {
    const socket = net.opened()
    net.server.terminate()
    net.server.terminate()
    expect(net.heard).toEqual([])
    net.rest()
    expect(net.heard).toEqual(['server: close 1006 false', 'client: close 1006 false'])
    expect(socket.state).toBe('closed')
  })
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

/** What a socket refuses to do, and why. */
function refusalOf(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    if (error instanceof StepRefused) return error.refusal
    throw error
  }
  return null
}
