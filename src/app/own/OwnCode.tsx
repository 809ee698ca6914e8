import { type Brought, serverName } from '#scenario/brought.ts'
import type { Lab } from '#store/lab.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Editor } from './Editor.tsx'
import { LitNow } from './LitNow.tsx'
import { Mending } from './mend/Mending.tsx'
import { NotJudged } from './NotJudged.tsx'
import styles from './own.module.css'
import { closeOwnCode, edit, putInEditor, runOwnCode, useOwnCode } from './ownCode.ts'
import type { OwnWords } from './ownPack.ts'
import { ReadAs } from './ReadAs.tsx'
import { asynchronous } from './templates/asynchronous.ts'
import { leaking } from './templates/leaking.ts'
import { ownWords } from './templates/ownWords.ts'
import { synchronous } from './templates/synchronous.ts'
import { useOwnLines } from './useOwnLines.ts'
import { useOwnWords } from './useOwnWords.ts'
import { whyNotRun } from './whyNotRun.ts'

const templates = { synchronous, asynchronous, leaking, ownWords }

/** Where a room manager of one's own is written and run. */
export function OwnCode() {
  const lab = useLab()
  const words = useWords()
  const own = useOwnWords()
  const named = useRoomscope((state) => state.scenario.server)
  const { draft, offered, problem, edition, mends } = useOwnCode()
  const code: Brought = draft ?? (typeof named === 'object' ? named : { source: synchronous })
  const isCurrent = typeof named === 'object' && named.source === code.source
  const lines = useOwnLines(isCurrent)
  return (
    <section className={styles.own} aria-label={own.title}>
      <OwnHead code={code} />
      {mends !== null && <Mending key={mends} server={mends} code={code} />}
      <p className={cx(styles.about, offered && styles.offered)} role="status">
        {offered ? own.arrived({ from: offered.from(words) }) : stateWords(own, named, isCurrent)}
      </p>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {own.failed({ why: whyNotRun(words, own, problem.error) })}
        </p>
      )}
      {isCurrent && <ReadAs code={code} />}
      {isCurrent && <LitNow {...lines} />}
      <Editor
        key={edition}
        lines={lines}
        label={own.editor}
        source={code.source}
        onChange={(source) => edit(lab, source)}
        onRun={() => runOwnCode(lab)}
      />
      <NotJudged />
    </section>
  )
}

/** Its name, what it may begin with, and how it is run. */
function OwnHead({ code }: { readonly code: Brought }) {
  const lab = useLab()
  const own = useOwnWords()
  const named = useRoomscope((state) => state.scenario.server)
  const { isRunning } = useOwnCode()
  return (
    <header className={styles.head}>
      <h3>{serverName(code)}</h3>
      <label>
        {own.template}{' '}
        <select value="" onChange={(event) => beginWith(lab, code, event.target.value)}>
          <option value="" disabled>
            {own.chooseTemplate}
          </option>
          {Object.keys(templates).map((id) => (
            <option key={id} value={id}>
              {own.templates[id as keyof typeof templates]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button button-primary"
        disabled={isRunning}
        title={own.runKeys}
        onClick={() => runOwnCode(lab)}
      >
        {isRunning ? own.running : own.run}
      </button>
      {typeof named === 'string' && (
        <button type="button" className="button" onClick={() => closeOwnCode(lab)}>
          {own.close}
        </button>
      )}
    </header>
  )
}

function stateWords(own: OwnWords, named: string | Brought, isCurrent: boolean): string {
  if (typeof named === 'string') return own.about
  return isCurrent ? own.underTest : own.changed
}

function beginWith(lab: Lab, { name }: Brought, id: string): void {
  const source = templates[id as keyof typeof templates]
  putInEditor(lab, name === undefined ? { source } : { source, name })
}
