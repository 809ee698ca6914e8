import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

describe('an end, as in a browser against a real server', () => {
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
