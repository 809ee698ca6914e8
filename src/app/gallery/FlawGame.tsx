import { lazy, Suspense, useEffect, useState } from 'react'
import { Caption } from '#app/guide/Caption.tsx'
import { Strip, type StripAction } from '#app/guide/Strip.tsx'
import { watchSpecimen } from '#app/opening/watchSpecimen.ts'
import { traceIndex } from '#reading/events/traceIndex.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { type CatalogEntry, catalog } from '#specimens/catalog.ts'
import { showLine } from '#store/commands/showPane.ts'
import type { Lab } from '#store/lab.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import { buttonsOf } from './buttonsOf.ts'
import { flawNumber, galleryOrder } from './galleryOrder.ts'
import { keepFound, stopPlaying } from './game.ts'
import { playFlaw } from './playFlaw.ts'
import { watchMended } from './watchMended.ts'

const MendOffer = lazy(async () => ({
  default: (await import('#app/own/mend/MendOffer.tsx')).MendOffer,
}))
const WhichPart = lazy(async () => ({ default: (await import('./WhichPart.tsx')).WhichPart }))

/** What is asked of who looks for a flaw. */
export function FlawGame({ id }: { readonly id: string }) {
  const specimen = catalog.find((each) => each.id === id)
  return specimen ? <GamePlaying specimen={specimen} /> : null
}

function GamePlaying({ specimen }: { readonly specimen: CatalogEntry }) {
  const broken = useRoomscope(({ trace }) => traceIndex(trace).problems[0] ?? null)
  return broken === null ? (
    <Looking specimen={specimen} />
  ) : (
    <Found specimen={specimen} seq={broken} />
  )
}

function Looking({ specimen }: { readonly specimen: CatalogEntry }) {
  const lab = useLab()
  const { id, group, steps: shortest, law } = specimen
  const words = useWords()
  const { laws } = words
  const { game, groups } = words.flaws
  const steps = useRoomscope(({ scenario }) => scenario.steps.length)
  const [hints, setHints] = useState(0)
  const told = [
    game.rule({ rule: laws[law as keyof typeof laws].rule }),
    game.verbs({ buttons: buttonsOf(words, shortest) }),
    ...(shortest.some((step) => 'now' in step) ? [game.timing] : []),
  ]
  const again = { label: game.again, run: () => playFlaw(lab, words, id) }
  const show = { label: game.show, run: () => giveUp(lab, specimen) }
  const hint = {
    label: game.hint({ at: hints + 1, of: told.length }),
    run: () => setHints(hints + 1),
  }
  return (
    <Strip
      tone="calm"
      title={game.title({ number: flawNumber(id) })}
      text={game.text({ about: groups[group].about })}
      actions={[
        // Who has had every hint is shown it next.
        ...(hints < told.length ? [hint, again, show] : [show, again]),
        { label: game.stop, run: () => stopPlaying(lab) },
      ]}
    >
      <Caption>{game.steps({ steps, par: shortest.length })}</Caption>
      <div role="status">
        {told.slice(0, hints).map((hint) => (
          <p key={hint}>{hint}</p>
        ))}
      </div>
    </Strip>
  )
}

interface FoundProps {
  readonly specimen: CatalogEntry
  /** The first broken law. */
  readonly seq: number
}

function Found({ specimen, seq }: FoundProps) {
  const lab = useLab()
  const { id, flaw, steps: shortest } = specimen
  const words = useWords()
  const { game } = words.flaws
  const broken = useRoomscope(({ trace }) => trace[seq] as EventOf<'violation'>)
  // Those up to the broken law: what is tried out afterwards costs nothing.
  const steps = useRoomscope(({ trace }) => traceIndex(trace).steps.filter((at) => at < seq).length)
  useEffect(() => keepFound(lab, id, steps), [lab, id, steps])
  const actions: StripAction[] = [
    {
      label: game.mend,
      run: () => watchMended(lab, id),
    },
    { label: game.code, run: () => showLine(lab) },
    { label: game.again, run: () => playFlaw(lab, words, id) },
    nextFlaw(lab, words, id),
    { label: game.stop, run: () => stopPlaying(lab) },
  ]
  return (
    <Strip
      tone="broken"
      title={game.broken({ law: broken.law, steps, par: shortest.length })}
      text={violationWords(words, broken).text}
      actions={actions}
    >
      <Suspense fallback={null}>
        <WhichPart server={id} flaw={words.fromFiles({ text: flaw })} />
        <MendOffer server={id} onBegin={() => stopPlaying(lab)} />
      </Suspense>
    </Strip>
  )
}

/** What was done, on a server without the flaw: no law is broken, and what is next. */
export function FlawMended({ id }: { readonly id: string }) {
  const lab = useLab()
  const words = useWords()
  const { game } = words.flaws
  return (
    <Strip
      tone="sound"
      title={game.mended({ number: flawNumber(id) })}
      text={game.mendedText}
      actions={[
        nextFlaw(lab, words, id),
        { label: game.again, run: () => playFlaw(lab, words, id) },
        { label: game.stop, run: () => stopPlaying(lab) },
      ]}
    />
  )
}

function nextFlaw(lab: Lab, words: Words, id: string): StripAction {
  const next = galleryOrder[flawNumber(id) % galleryOrder.length]?.id ?? id
  return { label: words.flaws.game.next, run: () => playFlaw(lab, words, next) }
}

function giveUp(lab: Lab, specimen: CatalogEntry): Promise<void> {
  stopPlaying(lab)
  return watchSpecimen(lab, specimen)
}
