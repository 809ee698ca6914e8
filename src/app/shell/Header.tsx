import { lazy, useEffect, useState } from 'react'
import { GalleryButton } from '#app/gallery/GalleryButton.tsx'
import { ScenarioMenu } from '#app/keeping/ScenarioMenu.tsx'
import { LanguageChoice } from '#app/language/LanguageChoice.tsx'
import { openLearn } from '#app/learn/learning.ts'
import { ServerChoice } from '#app/servers/ServerChoice.tsx'
import { emptyScenario } from '#scenario/editScenario.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { cx } from '#views/parts/cx.ts'
import { OpensLater } from '#views/parts/OpensLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './header.module.css'
import { MenuButton } from './MenuButton.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

const ExamplesMenu = lazy(async () => ({
  default: (await import('./ExamplesMenu.tsx')).ExamplesMenu,
}))

/** The page's name, what is on, and what can be opened; on a phone all but the server and Learn is behind one button. */
export function Header() {
  const lab = useLab()
  const { fromFiles, learn, shell } = useWords()
  const [all, setAll] = useState(false)
  const scenario = useRoomscope((state) => state.scenario)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was looked for is open now
  useEffect(() => setAll(false), [scenario])
  return (
    <header className={cx(styles.head, all && styles.all)}>
      <h1>{shell.name}</h1>
      <p className={styles.scenario}>
        {scenario.name !== '' && (
          <>
            <strong>{fromFiles({ text: scenario.name })}</strong> {shell.on}
          </>
        )}
      </p>
      <ServerChoice />
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
        <OpensLater
          button={(press) => <MenuButton label={shell.examples} onPress={press} />}
          opened={ExamplesMenu}
        />
        <ScenarioMenu />
        <button
          type="button"
          className="button"
          title={shell.newWorldNote}
          onClick={() => runScenario(lab, emptyScenario())}
        >
          {shell.newWorld}
        </button>
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </header>
  )
}
