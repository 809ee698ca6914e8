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
