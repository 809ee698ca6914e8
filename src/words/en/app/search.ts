import type { FailureCause } from '#reading/cause/causeOf.ts'
import { numberWords } from '#words/numberWords.ts'

interface Tried {
  readonly runs: number
  readonly steps: number
}

interface Origin {
  readonly what: string
  readonly seed: number
  readonly run: number
  readonly before: number
}

const worlds = (count: number) => (count === 1 ? '1 world' : `${numberWords(count)} worlds`)
const stepsTried = (count: number) => (count === 1 ? '1 step' : `${numberWords(count)} steps`)
const ways = (count: number) => (count === 1 ? '1 way' : `${numberWords(count)} ways`)

interface Way {
  readonly law: string
  readonly cause: FailureCause
}

/** What the server was about when something went wrong. */
const causes: Readonly<Record<FailureCause, string>> = {
  arrival: ' when a connection comes',
  join: ' when somebody joins',
  leave: ' when somebody leaves',
  message: ' when a message is passed on',
  frame: ' on a frame that is no join, leave or message',
  end: ' when a connection ends',
  room: ' when a room is made or removed',
  order: ' when the owner orders something',
  restart: ' when the server restarts',
  time: ' as time passes',
  nothing: '',
}

/** The search for a way to break a server. */
export const search = {
  open: 'Find a way to break it',
  about: ({ server }: { server: string }) =>
    `Random worlds are tried on ${server}: joins beside ends, sends beside deaths, awaits that are held. The first that breaks a law is made as small as it can be.`,
  tab: 'Break it',
  thisServer: 'this server',
  start: 'Search',
  stop: 'Stop',
  budget: 'Worlds to try',
  seed: 'Seed',
  progress: 'How far the search is',
  tried: ({ runs, steps }: Tried) => `${worlds(runs)} tried, with ${stepsTried(steps)} in them`,
  triedOf: ({ runs, of, steps }: Tried & { of: number }) =>
    `${numberWords(runs)} of ${worlds(of)} tried, with ${stepsTried(steps)} in them`,
  found: ({ count }: { count: number }) => `${ways(count)} to break it`,
  foundOn: ({ count, server }: { count: number; server: string }) =>
    `${ways(count)} to break ${server}.`,
  number: numberWords,
  show: 'Show it',
  noneYet: 'Nothing was found so far.',
  clean: ({ server, runs, steps }: Tried & { server: string }) =>
    `No law was broken on ${server}: ${worlds(runs)} were tried, with ${stepsTried(steps)} in them. That is no proof.`,
  stopped: 'Stopped before the end.',
  findings: 'Ways to break it',
  way: ({ law, cause }: Way) => `${law}${causes[cause]}`,
  shrunk: ({ run, before, after }: { run: number; before: number; after: number }) =>
    before === after
      ? `Found in run ${numberWords(run)}: ${stepsTried(after)}`
      : `Found in run ${numberWords(run)}, made small from ${stepsTried(before)} to ${numberWords(after)}`,
  watch: ({ law, cause }: Way) => `Open ${law}${causes[cause]}`,
  scenario: ({ law, cause }: Way) => `Breaks ${law}${causes[cause]}`,
  origin: ({ what, seed, run, before }: Origin) =>
    `${what} Found by a search with seed ${seed} in its run ${run}, and made small from ${stepsTried(before)}.`,
  broke: ({ why }: { why: string }) => `The search ended: ${why}`,
}
