import { lazy, Suspense } from 'react'
import { useLibrary } from '#app/opening/useLibrary.ts'
import { watchExample } from '#app/opening/watchExample.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import type { Scenario } from '#scenario/format.ts'
import type { LibraryEntry } from '#scenario/library/library.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import { showLine } from '#store/commands/showPane.ts'
import { play } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import { Caption } from './Caption.tsx'
import styles from './guide.module.css'
import { SteppingLine } from './SteppingLine.tsx'
import { Strip, type StripAction } from './Strip.tsx'

const FlawLine = lazy(async () => ({ default: (await import('#app/code/FlawLine.tsx')).FlawLine }))

interface Props {
  readonly scenario: Scenario
  readonly broken: EventOf<'violation'> | null
}

/** What is watched, in words over the picture: what it is about, the step that is on, what is next. */
export function WatchedStrip({ scenario, broken }: Props) {
  return broken ? (
    <StripStopped scenario={scenario} broken={broken} />
  ) : (
    <StripPlaying scenario={scenario} />
  )
}

interface StoppedProps {
  readonly scenario: Scenario
  readonly broken: EventOf<'violation'>
}

function StripStopped({ scenario, broken }: StoppedProps) {
  const lab = useLab()
  const words = useWords()
  const { text, remedy } = violationWords(words, broken)
  return (
    <Strip
      tone="broken"
      title={words.guide.stopped(broken)}
      text={`${text} ${remedy}`}
      actions={[
        { label: words.guide.playOn, run: () => play(lab) },
        ...serverActions(lab, words, scenario),
      ]}
    >
      <Suspense fallback={null}>
        <FlawLine />
      </Suspense>
      <p className={styles.keys}>{words.guide.keys}</p>
    </Strip>
  )
}

function StripPlaying({ scenario }: { readonly scenario: Scenario }) {
  const lab = useLab()
  const words = useWords()
  const { guide } = words
  const index = useRoomscope(({ world }) => world.step)
  const library = useLibrary()
  const isOver = useRoomscope(({ playhead, trace }) => playhead === trace.length - 1)
  const step = scenario.steps[index]
  const caption = step
    ? guide.step({ step: index + 1, of: scenario.steps.length, what: describeStep(words, step) })
    : guide.beforeFirst
  return (
    <Strip
      tone="calm"
      title={words.fromFiles({ text: scenario.name })}
      text={words.fromFiles({ text: scenario.description ?? '' })}
      actions={
        isOver
          ? [...nextOf(lab, words, scenario, library), ...serverActions(lab, words, scenario)]
          : []
      }
    >
      <Caption isLive>{caption}</Caption>
      <SteppingLine />
    </Strip>
  )
}

/** The example after this one. */
function nextOf(
  lab: Lab,
  { fromFiles, guide }: Words,
  { name }: Scenario,
  library: readonly LibraryEntry[],
): StripAction[] {
  const at = library.findIndex((entry) => entry.name === name)
  const next = at < 0 ? undefined : library[at + 1]
  return next
    ? [
        {
          label: guide.next({ name: fromFiles({ text: next.name }) }),
          run: () => watchExample(lab, next),
        },
      ]
    : []
}

/** What a server that has a flaw is asked next. */
function serverActions(lab: Lab, { guide }: Words, scenario: Scenario): StripAction[] {
  if (scenario.server === 'reference') return []
  return [
    { label: guide.mend, run: () => watchScenario(lab, { ...scenario, server: 'reference' }) },
    { label: guide.code, run: () => showLine(lab) },
  ]
}
