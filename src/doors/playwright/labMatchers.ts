import { expect as base, type ExpectMatcherState } from '@playwright/test'
import { type MessageLike, receivedBy } from '#reading/holds/received.ts'
import type { ExpectStep } from '#scenario/format.ts'
import { fold } from '#trace/fold.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'
import { runProblems } from '#words/runs/runProblems.ts'
import type { Lab, RunResult, Violation } from './lab.ts'

const { tests: words } = commandLine

/** What `expect` knows beside Playwright's own. All but `toHavePassed` wait until it is so. */
export const labMatchers = {
  /** The room has exactly these members, by the room → connections map. */
  toHaveMembers(this: ExpectMatcherState, lab: Lab, room: string, clients: readonly string[]) {
    const called = hint(this, 'toHaveMembers', room)
    return toHold(this, called, words.members({ room }), lab, {
      expect: 'members',
      room,
      clients: [...clients],
    })
  },

  /** The client is in exactly these rooms, by the connection → rooms map. */
  toHaveMemberships(this: ExpectMatcherState, lab: Lab, client: string, rooms: readonly string[]) {
    const called = hint(this, 'toHaveMemberships', client)
    const expectation: ExpectStep = { expect: 'memberships', client, rooms: [...rooms] }
    return toHold(this, called, words.memberships({ client }), lab, expectation)
  },

  /** Exactly these rooms exist. */
  toHaveRooms(this: ExpectMatcherState, lab: Lab, rooms: readonly string[]) {
    return toHold(this, hint(this, 'toHaveRooms'), words.rooms, lab, {
      expect: 'rooms',
      rooms: [...rooms],
    })
  },

  /** The client itself believes that exactly these are in the room. */
  toHaveView(
    this: ExpectMatcherState,
    lab: Lab,
    client: string,
    room: string,
    clients: readonly string[],
  ) {
    const called = hint(this, 'toHaveView', client, room)
    const expectation: ExpectStep = { expect: 'view', client, room, clients: [...clients] }
    return toHold(this, called, words.view({ client, room }), lab, expectation)
  },

  /** The client got exactly `times` such messages, once if not said otherwise, since it connected. */
  toHaveReceived(
    this: ExpectMatcherState,
    lab: Lab,
    client: string,
    { times = 1, ...wanted }: MessageLike & { readonly times?: number },
  ) {
    const look = () => lab.holds({ expect: 'received', client, ...wanted, times })
    return settled(this, hint(this, 'toHaveReceived', client), look, {
      holds: ({ ok }) => ok,
      tell: async () => {
        const trace = await lab.trace()
        const id = fold(trace).clients.get(client)
        const messages = id === undefined ? [] : receivedBy(trace, id)
        return [
          (this.isNot ? words.getsNot : words.gets)({
            client,
            times,
            message: JSON.stringify(wanted),
          }),
          words.messages({ count: messages.length }),
          ...messages.map(({ seq: _, ...message }) => `  ${JSON.stringify(message)}`),
        ]
      },
    })
  },

  /** No law of a correct room server is broken so far. */
  toBreakNoLaw(this: ExpectMatcherState, lab: Lab) {
    return settled(this, hint(this, 'toBreakNoLaw'), () => lab.violations(), {
      holds: (violations) => violations.length === 0,
      tell: async (violations) => [this.isNot ? words.someLaw : words.noLaw, ...broken(violations)],
    })
  },

  /** This law of docs/LAWS.md is broken, whatever else is. */
  toBreakLaw(this: ExpectMatcherState, lab: Lab, law: string) {
    return settled(this, hint(this, 'toBreakLaw', law), () => lab.violations(), {
      holds: (violations) => violations.some((violation) => violation.law === law),
      tell: async (violations) => [
        this.isNot ? words.notLaw({ law }) : words.law({ law }),
        ...broken(violations),
      ],
    })
  },

  /** A run's expectations held, its steps could be done, and no law is broken that it does not name. */
  toHavePassed(this: ExpectMatcherState, result: RunResult) {
    const lines = result.verdict === 'pass' ? [] : runProblems(commandLine, result)
    return {
      pass: result.verdict === 'pass',
      message: () =>
        [this.utils.matcherHint('toHavePassed', 'result', ''), '', result.name, ...lines].join(
          '\n',
        ),
    }
  },
}

interface Question<T> {
  readonly holds: (actual: T) => boolean
  readonly tell: (actual: T) => Promise<readonly string[]>
}

function toHold(
  state: ExpectMatcherState,
  called: string,
  what: string,
  lab: Lab,
  expectation: ExpectStep,
) {
  return settled(state, called, () => lab.holds(expectation), {
    holds: ({ ok }) => ok,
    tell: async ({ expected, actual }) => [
      (state.isNot ? words.expectedNot : words.expected)({
        what,
        value: state.utils.printExpected(expected),
      }),
      words.received({ what, value: state.utils.printReceived(actual) }),
      ...broken(await lab.violations()),
    ],
  })
}

/** Reads until it holds (or, after `not`, no longer does), as long as `expect` waits for anything. */
async function settled<T>(
  state: ExpectMatcherState,
  called: string,
  read: () => Promise<T>,
  { holds, tell }: Question<T>,
) {
  const wanted = !state.isNot
  let last: { readonly actual: T } | undefined
  const look = async () => {
    last = { actual: await read() }
    return holds(last.actual)
  }
  try {
    await base.poll(look, { timeout: state.timeout }).toBe(wanted)
    return { pass: wanted, message: () => called }
  } catch (error) {
    // A page that does not answer is another matter than a wrong answer.
    if (!last) throw error
    const lines = await tell(last.actual)
    return { pass: !wanted, message: () => [called, '', ...lines].join('\n') }
  }
}

function broken(violations: readonly Violation[]): string[] {
  if (violations.length === 0) return [words.noneBroken]
  const lines = violations.map(
    ({ law, step, text }) => `  ${words.brokenLaw({ law, step: step + 1, what: text })}`,
  )
  return [words.broken({ count: violations.length }), ...lines]
}

/** How the matcher was called, as Playwright writes it. */
function hint(state: ExpectMatcherState, name: string, ...args: readonly string[]): string {
  const { isNot } = state
  const shown = args.map((arg) => JSON.stringify(arg)).join(', ')
  return state.utils.matcherHint(name, 'lab', shown, { isNot })
}
