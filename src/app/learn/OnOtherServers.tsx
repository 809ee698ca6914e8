import type { Lesson } from '#lessons/lesson.ts'
import { serverName } from '#scenario/brought.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import styles from './learn.module.css'
import { showBeside } from './state/lessonCommands.ts'
import { useLessonWords } from './useLessonWords.ts'

/** The same steps on other servers: where it is done right, or wrong in another way. */
export function OnOtherServers({ lesson }: { readonly lesson: Lesson }) {
  const lab = useLab()
  const { panel, each } = useLessonWords()
  const words = each[lesson.id].beside
  const server = useRoomscope(({ scenario }) => serverName(scenario.server))
  const told = words[server]
  return (
    <div className={styles.beside}>
      <div role="status">
        {told && (
          <p>
            <strong>{panel.sentence({ said: panel.elsewhere })}</strong> {told.text}
          </p>
        )}
      </div>
      {Object.entries(words).map(([id, { show }]) => (
        <button
          key={id}
          type="button"
          className="button"
          aria-pressed={id === server}
          onClick={() => showBeside(lab, lesson, id)}
        >
          {show}
        </button>
      ))}
    </div>
  )
}
