import { problemsOf } from '#reading/events/problems.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { serverName } from '#scenario/brought.ts'
import type { RoomscopeState } from '#store/state.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'

/** What a picture says of itself. */
export interface PictureWords {
  /** What is shown. */
  readonly title: string
  /** The moment, and the server. */
  readonly moment: string
  /** What was broken by then, with the number that stands in the drawing. */
  readonly broken: readonly { readonly number: number; readonly text: string }[]
  /** That nothing was, or how much more was; empty when all was told. */
  readonly rest: string
}

type Shown = Pick<RoomscopeState, 'scenario' | 'trace' | 'playhead' | 'world'>

/** More broken laws than this are counted. */
const brokenMax = 6

/** The words of a picture of the moment that is shown. */
export function pictureWords(
  words: Words,
  { picture }: typeof takingInEnglish,
  { scenario, trace, playhead, world }: Shown,
): PictureWords {
  const { name, server, steps } = scenario
  const step = steps[world.step]
  const where = step
    ? words.guide.step({
        step: world.step + 1,
        of: steps.length,
        what: describeStep(words, step),
      })
    : words.guide.beforeFirst
  const so = problemsOf(trace).filter(({ event }) => event.seq <= playhead)
  return {
    title: words.fromFiles({ text: name }),
    moment: picture.moment({ where, ms: world.nowMs, server: serverName(server) }),
    broken: so.slice(0, brokenMax).map(({ number, event }) => ({
      number,
      text: picture.broken({ law: event.law, text: violationWords(words, event).text }),
    })),
    rest:
      so.length === 0
        ? picture.sound
        : so.length > brokenMax
          ? picture.more({ more: so.length - brokenMax })
          : '',
  }
}
