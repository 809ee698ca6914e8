import { lessonIds } from '#lessons/lessonIds.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import styles from './learn.module.css'
import { beginLesson } from './state/lessonCommands.ts'
import { type Progress, useProgress } from './state/progress.ts'
import { useLessonWords } from './useLessonWords.ts'

/** All lessons in order, how far one came in each, and the one to go on with. */
export function LessonList() {
  const lab = useLab()
  const { panel, each } = useLessonWords()
  const progressOf = useProgress()
  const done = lessonIds.filter((id) => progressOf(id).done !== 'no').length
  const next = lessonIds.find((id) => progressOf(id).done === 'no')
  return (
    <main id="main" className={styles.lessonList}>
      <h2>{panel.allTitle}</h2>
      <p>{panel.intro}</p>
      <p className={styles.lessonListDone}>
        <progress value={done} max={lessonIds.length} aria-label={panel.allTitle} />
        {panel.progress({ done, of: lessonIds.length })}
      </p>
      {next && (
        <button
          type="button"
          className={cx('button button-primary', styles.lessonBegin)}
          // biome-ignore lint/a11y/noAutofocus: it is what one came for, and the page has just changed
          autoFocus
          onClick={() => beginLesson(lab, next)}
        >
          {(done === 0 ? panel.begin : panel.goOn)(each[next])}
        </button>
      )}
      {!next && <WhatIsKnown />}
      <ol className={styles.lessonCards}>
        {lessonIds.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.lessonCard}
              onClick={() => beginLesson(lab, id)}
            >
              <span>
                <strong>{each[id].title}</strong>
                <span className={styles.lessonAsks}>{each[id].ask}</span>
              </span>
              <State progress={progressOf(id)} />
            </button>
          </li>
        ))}
      </ol>
    </main>
  )
}

/** All lessons are done: what they come to, and what is next. */
function WhatIsKnown() {
  const { end } = useLessonWords().panel
  return (
    <section aria-label={end.title} className={styles.known}>
      <h3>{end.title}</h3>
      <ul>
        {end.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{end.next}</p>
    </section>
  )
}

/** How far one came: a sign and a word. */
function State({ progress: { guesses, hints, done } }: { readonly progress: Progress }) {
  const { panel } = useLessonWords()
  const { state } = panel
  if (done === 'self')
    return <span className={cx(styles.lessonState, styles.lessonStateDone)}>✓ {state.done}</span>
  if (done === 'shown') return <span className={styles.lessonState}>◐ {state.shown}</span>
  const isBegun = guesses.length > 0 || hints > 0
  if (isBegun) return <span className={styles.lessonState}>… {state.begun}</span>
  return <span className="only-heard">{state.open}</span>
}
