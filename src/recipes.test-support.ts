import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/** What stands in a file after a line of it that it has once; of a new file, all of it. */
export type More = readonly (readonly [after: string, more: string])[] | string

/** Adds to the files of a house. */
export function add(house: string, files: Readonly<Record<string, More>>): void {
  for (const [file, more] of Object.entries(files)) {
    const path = join(house, file)
    if (typeof more === 'string') {
      expect(existsSync(path)).toBe(false)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, more)
    } else writeFileSync(path, more.reduce(withMore, readFileSync(path, 'utf8')))
  }
}

function withMore(text: string, [after, more]: readonly [string, string]): string {
  expect(text.split(after)).toHaveLength(2)
  return text.replace(after, () => `${after}\n${more}`)
}

const ofClient = 'ofClient, { template: ({ client }) => ({ client }) }'

/** Things added as CONTRIBUTING tells it, each with all of its files. */
export const wholes: Readonly<Record<string, Readonly<Record<string, More>>>> = {
  wholeVerb: {
    'src/scenario/verbs/talking.ts': [['export const talking = {', `wholeVerb: row(${ofClient}),`]],
    'src/simulation/perform/talking.ts': [
      [
        'export const talking = {',
        "wholeVerb: (simulation, step) => haveClient(simulation, step, ({ socket }) => socket.send('')),",
      ],
    ],
    'src/words/en/verbs.ts': [
      ['export const verbsAbout = {', "wholeVerb: 'It says nothing.',"],
      [
        'export const verbs = {',
        'wholeVerb: ({ client, connection }) => which(client, connection),',
      ],
    ],
    'src/words/zh/verbs.ts': [['export const verbs = {', "wholeVerb: () => '什么也没说',"]],
  },
  wholeFault: {
    'src/trace/faultFacts.ts': [
      ['export const faultFacts = {', "wholeFault: { ...none, mark: 'bars', rank: 5 },"],
    ],
    'src/network/faults.ts': [
      [
        'export const faults = {',
        'wholeFault: { apply: (pipe: Pipe) => setSpeed(pipe, 1), undo: (pipe: Pipe) => setSpeed(pipe, null) },',
      ],
    ],
    'src/scenario/verbs/faults.ts': [
      [
        'export const faults = {',
        `wholeFaultBegins: faultRow({ fault: 'wholeFault' }, ${ofClient}),`,
      ],
    ],
    'src/words/en/events/faults.ts': [
      ['  one: {', "wholeFault: 'odd',"],
      ['  short: {', "wholeFault: 'odd',"],
      ['  begins: {', "wholeFault: 'odd from now on',"],
      ['  ends: {', "wholeFault: 'no longer odd',"],
      ['export const faultVerbsAbout = {', "wholeFaultBegins: 'It is odd.',"],
      ['export const faultVerbs = {', "wholeFaultBegins: () => 'it is odd',"],
    ],
    'src/words/zh/events/faults.ts': [
      ['  one: {', "wholeFault: '怪',"],
      ['  short: {', "wholeFault: '怪',"],
      ['  begins: {', "wholeFault: '从现在起怪',"],
      ['  ends: {', "wholeFault: '不再怪',"],
      ['export const faultVerbs = {', "wholeFaultBegins: () => '它很怪',"],
    ],
  },
  wholeExpectation: {
    'src/scenario/expectations/expectations.ts': [
      [
        'export const expectations = {',
        'wholeExpectation: row({ room }, { template: ({ room }) => ({ room }) }),',
      ],
    ],
    'src/reading/holds/looking.ts': [
      [
        'export const looking = {',
        'wholeExpectation: ({ room }, world) => ({ expected: 1, actual: membersIn(world, room).length }),',
      ],
    ],
    'src/words/en/expectations.ts': [
      ['export const expectationsAbout = {', "wholeExpectation: 'One is in the room.',"],
      ['export const expectations = {', 'wholeExpectation: ({ room }) => named(room),'],
    ],
    'src/words/zh/expectations.ts': [
      ['export const expectations = {', "wholeExpectation: () => '期望只有一个',"],
    ],
  },
  wholeKind: {
    'src/trace/traceEvent.ts': [
      ['interface Details extends DetailsOfMany {', 'wholeKind: { readonly ms: number }'],
    ],
    'src/trace/kinds.ts': [
      ['const kinds = {', "wholeKind: { ...usual, changesWorld: false, look: 'plain' },"],
    ],
    'src/words/en/events/events.ts': [
      ['export const kindNames: Readonly<Record<KindOfOne, string>> = {', "wholeKind: 'noted',"],
      ['export const events: EventWords = {', 'wholeKind: ({ ms }) => String(ms),'],
    ],
    'src/words/zh/events/events.ts': [
      ['export const kindNames: Readonly<Record<KindOfOne, string>> = {', "wholeKind: '记下',"],
      ['export const events: EventWords = {', 'wholeKind: ({ ms }) => String(ms),'],
    ],
  },
  wholeLaw: {
    'src/laws/state/wholeLaw.ts': `import type { Law, OfRoom } from '#laws/law.ts'
export const wholeLaw: Law<{ odd: OfRoom }> = {
  rank: 1000,
  watch: (court) => ({
    on: { maps: ({ changes }) => { if (changes.length > 9) court.tell('odd', { room: 'r' }) } },
  }),
}
`,
    'src/words/en/laws/state.ts': [
      [
        'export const state = {',
        "wholeLaw: { name: 'Even', rule: 'It is even.', remedy: 'Count.', messages: { odd: ({ room }) => room } },",
      ],
    ],
    'src/words/zh/laws/state.ts': [
      [
        'export const state = {',
        "wholeLaw: { name: '双', rule: '是双的。', remedy: '数一数。', messages: { odd: ({ room }) => room } },",
      ],
    ],
  },
  wholeSetting: {
    'src/scenario/settings.ts': [['  world: {', 'wholeSetting: z._default(z.boolean(), false),']],
    'src/words/en/settings.ts': [
      ['export const settingsAbout = {', "wholeSetting: 'Whether it is so.',"],
    ],
  },
  'whole-specimen': {
    'src/specimens/messages/whole-specimen.ts': `import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'
class WholeSpecimen extends RoomServer {}
export const specimen: Specimen = {
  id: 'whole-specimen',
  flaw: 'It has none.',
  law: 'T8',
  story: 'It is here to be counted.',
  steps: both,
  make: (options) => new WholeSpecimen(options),
}
`,
  },
}
