import { expect, test } from 'vitest'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { fold } from '#trace/fold.ts'
import { Recorder } from '#trace/recorder.ts'
import { connectionKey } from './lit.ts'
import { neighbourhood } from './neighbourhood.ts'
import { stageModel } from './stageModel.ts'

const idOf = (i: number) => connectionId(`client${i}`, 1)

test('of a crowd is drawn what is wrong, then what is cut off, then the newest, and the gone last', () => {
  const recorder = new Recorder(() => 0)
  for (let i = 0; i < 60; i++) {
    const connection = idOf(i)
    recorder.record({ kind: 'connecting', connection, client: `client${i}`, path: '/ws' })
    recorder.record({ kind: 'accepted', node: onlyNode, connection })
    recorder.record({ kind: 'opened', connection })
  }
  recorder.record({ kind: 'fault', connection: idOf(3), fault: 'dead', on: true })
  for (const end of ['client', 'server'] as const) {
    const closed = { code: 1000, reason: '', wasClean: true }
    recorder.record({ kind: 'closed', connection: idOf(59), end, ...closed })
  }
  recorder.record({
    kind: 'maps',
    node: onlyNode,
    changes: [{ map: 'connectionRooms', op: 'add', room: 'r', connection: idOf(7) }],
  })
  recorder.record({
    kind: 'violation',
    law: 'S1',
    code: '',
    params: {},
    connection: idOf(7),
    room: 'r',
  })
  const model = stageModel(fold(recorder.trace))
  const drawn = (chosen: readonly string[], most: number) =>
    neighbourhood(model, chosen, most).connections.map(({ id }) => id)
  expect(drawn([], 1)).toEqual([idOf(7)])
  expect(drawn([], 2)).toEqual([idOf(3), idOf(7)])
  expect(drawn([], 4)).toEqual([idOf(3), idOf(7), idOf(57), idOf(58)])
  expect(drawn([], 60)).toContain(idOf(59))
  expect(drawn([], 59)).not.toContain(idOf(59))
  expect(drawn([connectionKey(idOf(20))], 1)).toEqual([idOf(20)])
})
