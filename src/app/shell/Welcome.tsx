import { useGame } from '#app/gallery/game.ts'
import { momentOf } from '#app/guide/moment.ts'
import { watchFirstWorld } from '#app/guide/watchFirstWorld.ts'
import { resumeWork } from '#app/keeping/lastSession.ts'
import { readShelf } from '#app/keeping/shelf.ts'
import { openLearn } from '#app/learn/state/learning.ts'
import { useLibrary } from '#app/opening/useLibrary.ts'
import { watchExample } from '#app/opening/watchExample.ts'
import { connectClient } from '#store/commands/clients.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './welcome.module.css'

/** What stands where the picture will be, before anybody is there. */
export function Welcome() {
  const { played } = useGame()
  // Who is greeted by a world need not be told how to begin one.
  if (useRoomscope(momentOf) === 'arriving') return <div className={styles.welcome} />
  if (played !== null) return <GameBegins />
  return <Beginnings />
}

/** Who plays has one thing to begin with: anything else would end the game. */
function GameBegins() {
  return (
    <div className={styles.welcome}>
      <WelcomeDrawing />
      <div className={styles.actions}>
        <SpawnAlice />
      </div>
    </div>
  )
}

function SpawnAlice() {
  const lab = useLab()
  const { welcome } = useWords().shell
  return (
    <button
      type="button"
      className="button button-primary"
      onClick={() => connectClient(lab, 'alice')}
    >
      {welcome.spawn({ name: 'alice' })}
    </button>
  )
}

function Beginnings() {
  const lab = useLab()
  const words = useWords()
  const { guide, learn } = words
  const { welcome } = words.shell
  const [first, second] = useLibrary()
  const [last] = readShelf()
  return (
    <div className={styles.welcome}>
      <WelcomeDrawing />
      <h3>{welcome.title}</h3>
      <p>{welcome.text}</p>
      <div className={styles.actions}>
        <SpawnAlice />
        {last && (
          <button type="button" className="button" onClick={() => resumeWork(lab, last)}>
            {welcome.goOn(last)}
          </button>
        )}
        <button type="button" className="button" onClick={openLearn}>
          {learn.welcome}
        </button>
        <button type="button" className="button" onClick={() => watchFirstWorld(lab)}>
          {guide.show}
        </button>
        {first && (
          <button type="button" className="button" onClick={() => watchExample(lab, first)}>
            {welcome.watch({ name: words.fromFiles({ text: first.name }) })}
          </button>
        )}
        {second && (
          <button type="button" className="button" onClick={() => watchExample(lab, second)}>
            {welcome.watch({ name: words.fromFiles({ text: second.name }) })}
          </button>
        )}
      </div>
    </div>
  )
}

/** Two connections in a room, as the picture draws them. */
function WelcomeDrawing() {
  return (
    <svg viewBox="0 0 240 84" width="240" height="84" aria-hidden="true">
      <path d="M34,22 C90,22 90,30 120,31" className={cx(styles.half, styles.halfConnection)} />
      <path d="M120,31 C150,32 160,38 186,38" className={cx(styles.half, styles.room)} />
      <path d="M34,62 C90,62 90,56 120,54" className={cx(styles.half, styles.halfConnection)} />
      <path d="M120,54 C150,52 160,46 186,46" className={cx(styles.half, styles.room)} />
      <circle cx="120" cy="31" r="4" className={styles.clasp} />
      <circle cx="120" cy="54" r="4" className={styles.clasp} />
      <circle cx="22" cy="22" r="10" className={styles.socket} />
      <circle cx="22" cy="62" r="10" className={styles.socket} />
      <rect x="186" y="24" width="50" height="36" rx="9" className={styles.box} />
    </svg>
  )
}
