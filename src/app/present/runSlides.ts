import { serverName } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import { type Slide, slideOf } from './slide.ts'

/** A run as slides: what it is about, each of its steps, and what came of it. */
export function runSlides(
  words: Words,
  { present }: typeof takingInEnglish,
  scenario: Scenario,
): readonly Slide[] {
  const { name, description = '', server, steps } = scenario
  const about = words.fromFiles({ text: description })
  const on = present.on({ server: serverName(server) })
  return [
    slideOf({ heading: words.fromFiles({ text: name }), lines: [about, on].filter(Boolean) }),
    ...steps.map((step, i) =>
      slideOf({
        over: present.step({ step: i + 1, of: steps.length }),
        heading: describeStep(words, step),
        world: { scenario, step: i, tells: 'step' },
      }),
    ),
    slideOf({
      over: on,
      heading: present.outcome,
      world: { scenario, step: steps.length - 1, tells: 'run' },
    }),
  ]
}
