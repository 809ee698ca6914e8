import type { SaidInLessons } from '#app/learn/state/lessonPack.ts'
import type { Lesson } from '#lessons/lesson.ts'
import { lessonIds } from '#lessons/lessonIds.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { PrintedPicture } from './PrintedPicture.tsx'
import styles from './print.module.css'

interface Props {
  readonly lessons: SaidInLessons
  readonly said: typeof takingInEnglish
  readonly lesson: Lesson
  readonly picture: SVGElement | null
}

/** A lesson on paper: one page to work with, and on the next the hints and the answers. */
export function LessonSheet({ lessons: { panel, each }, said, lesson, picture }: Props) {
  const { id, question, goals } = lesson
  const words = each[id]
  return (
    <>
      <p className={styles.place}>
        {panel.place({ at: lessonIds.indexOf(id) + 1, of: lessonIds.length })}
      </p>
      <h1>{words.title}</h1>
      {words.about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {picture && <PrintedPicture picture={picture} />}
      <section className={styles.whole}>
        <h2>{words.ask}</h2>
        <ul className={styles.boxes}>
          {question.answers.map((answer) => (
            <li key={answer}>
              <span aria-hidden="true">☐</span> {words.answers[answer]?.says}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.whole}>
        <h2>{panel.task}</h2>
        <p>{words.task}</p>
        <ul className={styles.boxes}>
          {Object.keys(goals).map((goal) => (
            <li key={goal}>
              <span aria-hidden="true">☐</span> {words.goals[goal]}
            </li>
          ))}
        </ul>
      </section>
      <div className={styles.nextPage}>
        <p className={styles.place}>{words.title}</p>
        <Answers lessons={{ panel, each }} said={said} lesson={lesson} />
      </div>
    </>
  )
}

function Answers({ lessons: { panel, each }, said, lesson }: Omit<Props, 'picture'>) {
  const { id, question } = lesson
  const words = each[id]
  return (
    <>
      <h2>{panel.hints}</h2>
      <ol>
        {words.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      <h2>{said.print.answers}</h2>
      <ul className={styles.boxes}>
        {question.answers.map((answer) => (
          <li key={answer}>
            <span aria-hidden="true">{answer === question.right ? '✓' : '✗'}</span>{' '}
            <strong>{words.answers[answer]?.says}.</strong> {words.answers[answer]?.because}
          </li>
        ))}
      </ul>
      <p>{words.seen}</p>
      {Object.entries(words.beside).map(([server, { text }]) => (
        <p key={server}>
          <strong>{panel.sentence({ said: panel.onOther({ server }) })}</strong> {text}
        </p>
      ))}
    </>
  )
}
