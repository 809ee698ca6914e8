import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bringing } from '#brought/bringServer.ts'
import { LocalHost } from '#host/localHost.ts'
import { fuzzRuns, spoilt } from '#kernel/fuzz.test-support.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { anyCode } from './fuzzFiles.test-support.ts'

const words = [
  ...['class', 'Manager', '{', '}', '(', ')', '[', ']', '=>', '=', ';', '\n', '.', ',', ':', '...'],
  ...['export', 'default', 'const', 'function', 'async', 'await', 'return', 'throw', 'new', 'this'],
  ...['joinRoom', 'broadcastToRoom', 'disconnect', 'ws', 'roomId', 'rooms', 'Map', 'Set', 'null'],
  ...['import x from "y"', 'require("fs")', 'process.exit()', 'Symbol.iterator', '`', '/', '\\u'],
  ...['exports', 'module.exports', 'get', 'static', '#a', '@', '<T>', 'enum', 'Proxy', '?.', '0n'],
]
const garbage = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((all) => all.join(' '))
const strangeExports = fc.constantFrom(
  'export default null',
  'export default new Proxy({}, { get() { throw 1 } })',
  'export const joinRoom = 1, broadcastToRoom = 2',
  'export class M { joinRoom() {} get broadcastToRoom() { throw new Error("no") } }',
  'export class M { constructor() { throw { toString: null } } joinRoom() {} broadcastToRoom() {} }',
  'export class M { rooms = 7; connectionRooms = Symbol(); joinRoom() {} broadcastToRoom() {} }',
  'export class M { get rooms() { throw 1 } joinRoom() {} broadcastToRoom() {} disconnect() { throw null } }',
  'export class M { rooms = new Map([[{}, null]]); joinRoom() { this.rooms.set(NaN, this) } broadcastToRoom() {} }',
  'export const server = { onConnection() { return { then() { throw 1 } } } }',
  'exports.default = Object.create(null); throw Object.create(null)',
  'exports.f = function f() { return f() }; exports.createManager = exports.f',
)

/** What would not come to an end only a thread can end: that is `cli/brought.test.ts`. */
const endless = /\b(for|while|do)\b|forEach|setInterval/
const code = fc.oneof(
  { weight: 4, arbitrary: spoilt(anyCode) },
  { weight: 2, arbitrary: garbage },
  { weight: 1, arbitrary: strangeExports },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

const steps = [
  { do: 'connect', client: 'alice' },
  { do: 'connect', client: 'bob', path: '/ws/room/r' },
  { do: 'join', client: 'alice', room: 'r' },
  { do: 'message', client: 'alice', room: 'r', text: 'hi' },
  { do: 'send', client: 'alice', frame: '{nope' },
  { do: 'kick', client: 'alice', room: 'r' },
  { do: 'close', client: 'bob' },
  { do: 'restart' },
]

test('whatever is brought as code, it is run and judged, or said to be none, with its place', async () => {
  await fc.assert(
    fc.asyncProperty(code, async (source) => {
      fc.pre(source !== '' && (!endless.test(source) || anyLoopIsWhole(source)))
      const parsed = parseScenario({ roomscope: 1, server: { source }, steps })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
      const host = new LocalHost(emptyScenario(), { bring: bringing(), traceEventsMax: 5000 })
      try {
        const { result } = await host.run(parsed.scenario)
        expect(['pass', 'fail']).toContain(result.verdict)
      } catch (error) {
        if (!(error instanceof InvalidScenario)) throw error
        for (const problem of error.problems) {
          expect(problem.where).toBe('$.server.source')
          expect(problemText(en, problem)).toMatch(/^\$\.server\.source: found code/)
        }
      }
    }),
    fuzzRuns(80),
  )
})

/** The loops of the usual code, where nothing stands within them that was not there before. */
function anyLoopIsWhole(source: string): boolean {
  return (
    source.includes('for (const ws of [...(this.rooms.get(roomId) ?? [])]) {') &&
    source.match(/\b(for|while|do)\b/g)?.length === 1
  )
}
