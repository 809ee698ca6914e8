import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { spoken } from '#app/language/spoken.ts'
import { whyNotOpened } from '#app/opening/notOpened.ts'
import { NoticeLine } from '#app/shell/NoticeLine.tsx'
import { StopRun } from '#app/shell/StopRun.tsx'
import { useTakingWords } from '#app/taking/useTakingWords.ts'
import { cx } from '#views/parts/cx.ts'
import { LabContext, useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Bar } from './Bar.tsx'
import { fullScreen } from './fullScreen.ts'
import { leavePresentation } from './leave.ts'
import { Notes } from './Notes.tsx'
import { openDeck } from './openDeck.ts'
import styles from './presenter.module.css'
import { goToSlide, presenting } from './presenting.ts'
import { presentLabOf } from './presentLab.ts'
import { SlideView } from './SlideView.tsx'
import type { Slide } from './slide.ts'
import { usePresenterKeys, type Wish } from './usePresenterKeys.ts'

/** What is presented: one slide at a time, large, in a lab of its own. */
export function Presenter() {
  const own = useLab()
  const { slides, problem } = useDeck()
  const end = useCallback(() => leavePresentation(own), [own])
  return (
    <LabContext value={presentLabOf(own)}>
      <NoticeLine />
      <StopRun />
      {slides ? (
        <Slides slides={slides} leave={end} />
      ) : (
        <SlidesInstead problem={problem} leave={end} />
      )}
    </LabContext>
  )
}

interface SlidesProps {
  readonly slides: readonly Slide[]
  readonly leave: () => void
}

function Slides({ slides, leave }: SlidesProps) {
  const { present } = useTakingWords()
  const wanted = useStore(presenting, ({ slide }) => slide)
  const [hasNotes, setNotes] = useState(false)
  const last = slides.length - 1
  const at = Math.min(wanted, last)
  const slide = slides[at]
  const does = useCallback(
    (wish: Wish) => {
      const now = Math.min(presenting.getState().slide, last)
      const goals = { next: Math.min(now + 1, last), back: Math.max(now - 1, 0), first: 0, last }
      if (wish === 'notes') setNotes((before) => !before)
      else if (wish === 'fullScreen') fullScreen()
      else if (wish === 'leave') leave()
      else goToSlide(goals[wish])
    },
    [last, leave],
  )
  usePresenterKeys(does)
  if (!slide) return null
  return (
    <main className={styles.presenter} aria-label={present.region}>
      <SlideView slide={slide} at={at} />
      {hasNotes && <Notes slide={slide} />}
      <Bar at={at} of={slides.length} hasNotes={hasNotes} does={does} />
    </main>
  )
}

/** What stands there until something is open, or when it cannot be shown. */
function SlidesInstead({ problem, leave }: Pick<Deck, 'problem'> & Pick<SlidesProps, 'leave'>) {
  const { present } = useTakingWords()
  if (problem === null) return <p role="status">{present.opening}</p>
  return (
    <main className={styles.instead}>
      <p role="alert">{present.notShown({ why: problem })}</p>
      <button type="button" className={cx('button', 'button-primary')} onClick={leave}>
        {present.leave}
      </button>
    </main>
  )
}

interface Deck {
  readonly slides: readonly Slide[] | null
  /** Why there is none; null while it is being opened. */
  readonly problem: string | null
}

/** The slides, in the language that the page speaks. */
function useDeck(): Deck {
  const words = useWords()
  const given = useStore(presenting, (state) => state.given)
  const language = useStore(spoken, (state) => state.language)
  const [deck, setDeck] = useState<Deck>({ slides: null, problem: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has other words
  useEffect(() => {
    let isWanted = true
    openDeck(given, location.hash).then(
      (slides) => isWanted && setDeck({ slides, problem: null }),
      (error: unknown) =>
        isWanted && setDeck({ slides: null, problem: whyNotOpened(words, error) }),
    )
    return () => {
      isWanted = false
    }
  }, [given, language, words])
  return deck
}
