import { lazy, Suspense, useEffect, useState } from 'react'
import { GalleryButton } from '#app/gallery/GalleryButton.tsx'
import { LanguageChoice } from '#app/language/LanguageChoice.tsx'
import { openLearn } from '#app/learn/state/learning.ts'
import { shortened } from '#kernel/firstChars.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { cx } from '#views/parts/cx.ts'
import { nameCharsMax } from '#views/parts/nameCharsMax.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './header.module.css'
import { fetchSides } from './sides/fetchSides.ts'
import { ThemeChoice } from './ThemeChoice.tsx'

const ServerChoice = lazy(async () => ({ default: (await fetchSides()).sides.ServerChoice }))
const LabMenus = lazy(async () => ({ default: (await fetchSides()).sides.LabMenus }))

/** The page's name, what is on, and what can be opened; on a phone all but the server and Learn is behind one button. A calm one leaves out what only the whole lab needs. */
export function Header({ isCalm }: { readonly isCalm: boolean }) {
  const { learn, shell } = useWords()
  const [all, setAll] = useState(false)
  const scenario = useRoomscope((state) => state.scenario)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was looked for is open now
  useEffect(() => setAll(false), [scenario])
  return (
    <header className={cx(styles.head, all && styles.all)}>
      <h1>{shell.name}</h1>
      {isCalm ? <p className={styles.tagline}>{shell.tagline}</p> : <WhatIsOn />}
      {!isCalm && (
        <Suspense fallback={<span className={styles.tagline} />}>
          <ServerChoice />
        </Suspense>
      )}
      <button type="button" className="button" onClick={openLearn}>
        {learn.open}
      </button>
      <button
        type="button"
        className={cx('button', styles.more)}
        aria-expanded={all}
        aria-label={shell.more}
        onClick={() => setAll(!all)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <div className={styles.rare}>
        <GalleryButton />
        {!isCalm && (
          <Suspense fallback={null}>
            <LabMenus />
          </Suspense>
        )}
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </header>
  )
}

const nameless = emptyScenario().name

/** The scenario's name, before the server that it is on. */
function WhatIsOn() {
  const { fromFiles, shell } = useWords()
  const name = useRoomscope(({ scenario }) => scenario.name)
  return (
    <p className={styles.scenario}>
      {name === '' || name === nameless ? (
        shell.server
      ) : (
        <>
          <strong>{shortened(fromFiles({ text: name }), nameCharsMax)}</strong> {shell.on}
        </>
      )}
    </p>
  )
}
