import { type FormEvent, lazy, useMemo, useRef, useState } from 'react'
import { friendlyName } from '#reading/stage/friendlyName.ts'
import { connectClient } from '#store/commands/clients.ts'
import { takenNames } from '#store/selectors/takenNames.ts'
import { FoldsLater } from '#views/parts/FoldsLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { type How, usual } from './how.ts'
import styles from './spawn.module.css'

const SpawnHow = lazy(async () => ({ default: (await import('./SpawnHow.tsx')).SpawnHow }))
const SpawnMany = lazy(async () => ({ default: (await import('./SpawnMany.tsx')).SpawnMany }))

/** Opens one client under a name, or many at once. */
export function Spawn() {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const taken = useTakenNames()
  /** Asked for by a click, and not done yet: the next click comes before the page knows. */
  const asked = useRef(new Set<string>())
  const [name, setName] = useState<string | null>(null)
  const [how, setHow] = useState<How>(usual)
  function submit(event: FormEvent) {
    event.preventDefault()
    setName(null)
    const client = name ?? friendlyName(new Set([...taken, ...asked.current]))
    asked.current.add(client)
    const { path, refuse, user } = how
    const coming = { refuse, user: user === '' ? undefined : user }
    void connectClient(lab, client, path, coming).finally(() => asked.current.delete(client))
  }
  return (
    <div className={styles.spawn}>
      <form className={styles.one} onSubmit={submit}>
        <label className={styles.name}>
          {words.name}
          <input
            value={name ?? friendlyName(taken)}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
        </label>
        <button type="submit" className="button button-primary" title={verbButtons.connect.title}>
          {verbButtons.connect.button}
        </button>
      </form>
      <div className={styles.rare}>
        <FoldsLater summary={words.how}>
          <SpawnHow how={how} onChange={setHow} />
        </FoldsLater>
        <FoldsLater summary={words.spawnMany}>
          <SpawnMany />
        </FoldsLater>
      </div>
    </div>
  )
}

function useTakenNames(): ReadonlySet<string> {
  const clients = useRoomscope((state) => state.world.clients)
  const scenario = useRoomscope((state) => state.scenario)
  const lookingBack = useRoomscope((state) => state.lookingBack)
  return useMemo(
    () => takenNames({ world: { clients }, scenario, lookingBack }),
    [clients, scenario, lookingBack],
  )
}
