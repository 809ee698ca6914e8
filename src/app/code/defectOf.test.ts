import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Step } from '#scenario/format.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { createLab } from '#store/lab.ts'
import { defectOf } from './defectOf.ts'

const inRoom: readonly Step[] = [{ do: 'spawn', count: 3, join: ['r'] }]

test.each<[law: string, id: string, steps: readonly Step[]]>([
  [
    'S6',
    'A6',
    [
      ...inRoom,
      { do: 'deadSocket', client: 'c2' },
      { do: 'message', client: 'c1', room: 'r', text: 'hello' },
    ],
  ],
  [
    'S6',
    'C10',
    [
      ...inRoom,
      { do: 'connect', client: 'bob' },
      { do: 'hold', client: 'bob', what: 'await' },
      { do: 'join', client: 'bob', room: 'r' },
      { do: 'close', client: 'bob' },
      { do: 'release', client: 'bob' },
    ],
  ],
])(
  'of the defects that break %s, the code opens at %s where what was done is most like it',
  async (law, id, steps) => {
    const lab = createLab(() => new LocalHost(emptyScenario()))
    await runScenario(lab, { ...emptyScenario(), server: 'as-written', steps: [...steps] })
    const { scenario, trace } = lab.store.getState()
    const broken = trace.find((event) => event.kind === 'violation' && event.law === law)
    const seq = broken?.seq ?? -1
    expect(defectOf({ scenario, trace, selection: { kind: 'event', seq } })?.id).toBe(id)
  },
)
