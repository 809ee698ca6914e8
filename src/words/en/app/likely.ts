import { numberWords } from '#words/numberWords.ts'

interface Share {
  /** The law that the run breaks; null when it breaks none. */
  readonly law: string | null
  readonly broken: number
  readonly each: number
}

const futureCount = (count: number) => (count === 1 ? '1 future' : `${numberWords(count)} futures`)
const breaks = (law: string | null) => `break ${law ?? 'a law'}`

/** When it became likely that a run breaks a law. */
export const likelyInEnglish = {
  title: 'When did it become likely?',
  about:
    'From moments of the run that is shown, random futures are played: what is still to come happens at other moments and in another order. Under the scrubber stands how often they break.',
  begin: 'Play its futures',
  stop: 'Stop',
  hide: 'Hide',
  strip: 'How often futures break',
  playing: ({ runs, of }: { runs: number; of: number }) =>
    `${numberWords(runs)} of ${futureCount(of)} played.`,
  stopped: 'Stopped before the end.',
  here: ({ broken, each, law }: Share) => `From here ${broken} of ${each} futures ${breaks(law)}.`,
  sealed: ({ event, what, law }: { event: number; what: string; law: string | null }) =>
    `Certain since event ${numberWords(event)}, “${what}”: from there on every future ${law === null ? 'breaks a law' : `breaks ${law}`}.`,
  before: ({ broken, each }: Omit<Share, 'law'>) =>
    `Just before it, ${broken} of ${each} futures did.`,
  always: ({ runs, law }: { runs: number; law: string | null }) =>
    `It was certain from the beginning: all ${futureCount(runs)} ${breaks(law)}.`,
  open: ({ broken, each, law }: Share) =>
    `It was open to the end: even from the last moment only ${broken} of ${each} futures ${breaks(law)}.`,
  clean: ({ broken, runs }: { broken: number; runs: number }) =>
    broken === 0
      ? `This run breaks no law, and none of its ${futureCount(runs)} does. That is no proof.`
      : `This run breaks no law, but ${broken} of its ${futureCount(runs)} do.`,
  tooLong: ({ most }: { most: number }) =>
    `This run has more than ${numberWords(most)} turns (futureTurnsMax): its futures are not played.`,
  go: 'Go there',
  failed: ({ why }: { why: string }) => `The futures could not be played: ${why}`,
}
