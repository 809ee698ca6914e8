import { problemsOf } from '#reading/events/problems.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { serverName } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'

/** What a film says of the laws, from an event on. */
export interface FilmBroken {
  readonly seq: number
  /** As in the picture; 0 where it only says that nothing is broken. */
  readonly number: number
  readonly text: string
}

/** What a film says. */
export interface FilmWords {
  readonly title: string
  readonly under: string
  /** What is done, by the index of the step; -1 is before the first. */
  readonly caption: (step: number) => string
  readonly clock: (nowMs: number) => string
  readonly broken: readonly FilmBroken[]
  /** All of it in one text, for who does not see it. */
  readonly told: string
}

/** More broken laws than this are counted. */
const brokenMax = 6

/** The words of a film of a run up to an event. */
export function filmWords(
  words: Words,
  { picture, film }: typeof takingInEnglish,
  { name, server, steps }: Scenario,
  trace: readonly TraceEvent[],
  until: number,
): FilmWords {
  const caption = (index: number) => {
    const step = steps[index]
    if (!step) return words.guide.beforeFirst
    const what = describeStep(words, step)
    return words.guide.step({ step: index + 1, of: steps.length, what })
  }
  const broken = problemsOf(trace)
    .filter(({ event }) => event.seq <= until)
    .map(({ number, event }) => ({
      seq: event.seq,
      number,
      text: picture.broken({ law: event.law, text: violationWords(words, event).text }),
    }))
  const done = trace
    .slice(0, until + 1)
    .flatMap((event) => (event.kind === 'step' ? [caption(event.index)] : []))
  const shown = broken.slice(0, brokenMax)
  const more = broken.length - shown.length
  if (more > 0) shown.push({ seq: until, number: 0, text: picture.more({ more }) })
  if (broken.length === 0) shown.push({ seq: until, number: 0, text: picture.sound })
  return {
    title: words.fromFiles({ text: name }),
    under: film.on({ server: serverName(server) }),
    caption,
    clock: (nowMs) => film.clock({ ms: Math.round(nowMs) }),
    broken: shown,
    told: [...done, ...shown.map(({ text }) => text)].join('\n'),
  }
}
