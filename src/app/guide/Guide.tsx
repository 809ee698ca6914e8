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
import { leaveName } from './leaveName.ts'
import { type Moment, momentOf } from './moment.ts'
import { SteppingLine } from './SteppingLine.tsx'
import { Strip, type StripAction, type Tone } from './Strip.tsx'
import { watchFirstWorld, watchItMended } from './watchFirstWorld.ts'

const MomentLine = lazy(async () => ({ default: (await import('./MomentLine.tsx')).MomentLine }))

/** How a moment looks, and the one thing to do next; one with nothing to do passes by itself. */
const moments: Readonly<
  Record<Moment, { tone: Tone; next: ((lab: Lab, words: Words) => StripAction) | null }>
> = {
  arriving: { tone: 'calm', next: cutAction },
  alive: { tone: 'calm', next: cutAction },
  falling: { tone: 'calm', next: null },
  ghost: {
    tone: 'broken',
    next: (lab, { guide }) => ({ label: guide.mend, run: () => watchItMended(lab) }),
  },
  spared: { tone: 'calm', next: null },
  mending: { tone: 'calm', next: null },
  mended: { tone: 'sound', next: watchLeave },
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
  const { tone, next } = moments[moment]
  const isMended = moment === 'mended'
  // Another example has the whole lab around it: who has not asked for that goes on to the lessons.
  const then = isMended && showAll ? null : next
  return (
    <Strip
      tone={tone}
      {...guide[moment]}
      actions={[
        ...(isMended ? [{ label: learn.more, run: openLearn }] : []),
        ...(then ? [then(lab, words)] : []),
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
