import { lazy, type ReactNode, Suspense } from 'react'
import { openLearn } from '#app/learn/state/learning.ts'
import { watchExample } from '#app/opening/watchExample.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { dropConnection } from '#store/commands/clients.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import styles from './guide.module.css'
import { leaveName } from './leaveName.ts'
import { type Moment, momentOf } from './moment.ts'
import { SteppingLine } from './SteppingLine.tsx'
import { Strip, type StripAction, type Tone } from './Strip.tsx'
import { watchFirstWorld, watchItMended } from './watchFirstWorld.ts'

const fetchParts = async () => (await import('./minuteParts.ts')).minuteParts
const MomentLine = lazy(async () => ({ default: (await fetchParts()).MomentLine }))
const TwoMaps = lazy(async () => ({ default: (await fetchParts()).TwoMaps }))

/** How a moment looks, the part of the minute that it is in, and the one thing to do next; one with nothing to do passes by itself. */
const moments: Readonly<
  Record<
    Moment,
    {
      tone: Tone
      part: keyof Words['guide']['parts']
      next: ((lab: Lab, words: Words) => StripAction) | null
    }
  >
> = {
  arriving: { tone: 'calm', part: 'look', next: cutAction },
  alive: { tone: 'calm', part: 'look', next: cutAction },
  falling: { tone: 'calm', part: 'break', next: null },
  ghost: {
    tone: 'broken',
    part: 'break',
    next: (lab, { guide }) => ({ label: guide.mend, run: () => watchItMended(lab) }),
  },
  spared: { tone: 'calm', part: 'break', next: null },
  mending: { tone: 'calm', part: 'mend', next: null },
  mended: { tone: 'sound', part: 'mend', next: watchLeave },
}

interface GuideProps {
  /** Shows the rest of the lab, where it is not shown yet. */
  readonly showAll: (() => void) | undefined
  readonly otherwise: ReactNode
}

/** The first minute, in words beside the picture; while another world is on, what stands `otherwise`. */
export function Guide({ showAll, otherwise }: GuideProps) {
  const moment = useRoomscope(momentOf)
  return moment ? <FirstMinute moment={moment} showAll={showAll} /> : otherwise
}

function FirstMinute({ moment, showAll }: Pick<GuideProps, 'showAll'> & { moment: Moment }) {
  const lab = useLab()
  const words = useWords()
  const { guide, learn } = words
  const { tone, part, next } = moments[moment]
  const isMended = moment === 'mended'
  // Another example has the whole lab around it: who has not asked for that goes on to the lessons.
  const then = isMended && showAll ? null : next
  return (
    <Strip
      tone={tone}
      {...guide[moment]}
      above={showAll && <Parts now={part} />}
      actions={[
        ...(isMended ? [{ label: learn.more, run: openLearn }] : []),
        ...(then ? [then(lab, words)] : []),
      ]}
      below={
        showAll && (
          <Suspense fallback={null}>
            <TwoMaps />
          </Suspense>
        )
      }
      ways={[
        ...(next === cutAction ? [] : [{ label: guide.again, run: () => watchFirstWorld(lab) }]),
        { label: guide.own, run: () => runScenario(lab, emptyScenario()) },
        ...(showAll ? [{ label: guide.all, run: showAll }] : []),
      ]}
    >
      {tone !== 'calm' && (
        <Suspense fallback={null}>
          <MomentLine sound={tone === 'sound'} />
        </Suspense>
      )}
      <SteppingLine />
    </Strip>
  )
}

/** The parts of the first minute, and in which one is. */
function Parts({ now }: { readonly now: keyof Words['guide']['parts'] }) {
  const { parts } = useWords().guide
  const order = ['look', 'break', 'mend'] as const
  return (
    <ol className={styles.parts}>
      {order.map((part, i) => (
        <li
          key={part}
          aria-current={part === now ? 'step' : undefined}
          data-done={i < order.indexOf(now)}
        >
          {parts[part]}
        </li>
      ))}
    </ol>
  )
}

function cutAction(lab: Lab, { guide }: Words): StripAction {
  return { label: guide.cut, run: () => dropConnection(lab, 'bob') }
}

/** What to look at after the ghost. */
function watchLeave(lab: Lab, { fromFiles, guide }: Words): StripAction {
  const label = guide.next({ name: fromFiles({ text: leaveName }) })
  const watch = async () => {
    const { default: leave } = await import('#scenarios/leave-is-not-disconnect.json')
    await watchExample(lab, leave)
  }
  return { label, run: watch }
}
