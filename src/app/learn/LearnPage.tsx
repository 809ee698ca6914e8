import { useStore } from 'zustand'
import { LanguageChoice } from '#app/language/LanguageChoice.tsx'
import { startPresenting } from '#app/present/presenting.ts'
import { printPage } from '#app/print/printing.ts'
import { NoticeLine } from '#app/shell/NoticeLine.tsx'
import { ThemeChoice } from '#app/shell/ThemeChoice.tsx'
import { useTakingWords } from '#app/taking/useTakingWords.ts'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import { LessonList } from './LessonList.tsx'
import { LessonPage } from './LessonPage.tsx'
import styles from './learn.module.css'
import { learning, stopLearning } from './state/learning.ts'
import { lessonOn, openInLab, showList } from './state/lessonCommands.ts'
import { hashOfLesson } from './state/lessonInHash.ts'
import { useAdopted } from './useAdopted.ts'
import { useLessonWords } from './useLessonWords.ts'
import { useQuitLabel } from './useQuitLabel.ts'

/** Learn: the list of lessons, or one lesson. */
export function LearnPage() {
  const { panel } = useLessonWords()
  const { shell } = useWords()
  const { present, print } = useTakingWords()
  const quit = useQuitLabel()
  useAdopted()
  const isOn = useStore(learning, () => lessonOn())
  return (
    <div className={styles.learn}>
      <header className={styles.learnHead}>
        <h1>{shell.name}</h1>
        {isOn && (
          <>
            <button type="button" className="button" onClick={showList}>
              {panel.all}
            </button>
            <button type="button" className="button" onClick={openInLab}>
              {panel.lab}
            </button>
            <button
              type="button"
              className={cx('button', styles.notOnPhone)}
              onClick={() => startPresenting(null, hashOfLesson(isOn.id))}
            >
              {present.lesson}
            </button>
            <button type="button" className={cx('button', styles.notOnPhone)} onClick={printPage}>
              {print.lesson}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={stopLearning}>
          {quit}
        </button>
        <LanguageChoice />
        <ThemeChoice />
      </header>
      <NoticeLine />
      {isOn ? <LessonPage key={isOn.id} lesson={isOn} /> : <LessonList />}
    </div>
  )
}
