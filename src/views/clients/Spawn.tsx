import { type FormEvent, useMemo, useRef, useState } from 'react'
import { friendlyName } from '#reading/stage/friendlyName.ts'
import { connectClient, spawnClients } from '#store/commands/clients.ts'
import { takenNames } from '#store/selectors/takenNames.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './spawn.module.css'

/** Opens one client under a name, or many at once. */
export function Spawn() {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const taken = useTakenNames()
  /** Asked for by a click, and not done yet: the next click comes before the page knows. */
  const asked = useRef(new Set<string>())
  const [name, setName] = useState<string | null>(null)
  const [path, setPath] = useState('/ws')
  const [refuse, setRefuse] = useState(false)
  function submit(event: FormEvent) {
    event.preventDefault()
    setName(null)
    const client = name ?? friendlyName(new Set([...taken, ...asked.current]))
    asked.current.add(client)
    void connectClient(lab, client, path, refuse).finally(() => asked.current.delete(client))
  }
  return (
    <div className={styles.spawn}>
      <form className={styles.one} onSubmit={submit}>
        <label className="field">
          {words.name}
          <input
            value={name ?? friendlyName(taken)}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
        </label>
        <label className="field">
          {words.endpoint}
          <input value={path} onChange={(event) => setPath(event.target.value)} list="endpoints" />
        </label>
        <datalist id="endpoints">
          <option value="/ws" />
          <option value="/ws/room/general" />
        </datalist>
        <button type="submit" className="button button-primary" title={verbButtons.connect.title}>
          {verbButtons.connect.button}
        </button>
        <label className={styles.refuse}>
          <input
            type="checkbox"
            checked={refuse}
            onChange={(event) => setRefuse(event.target.checked)}
          />
          {words.refuse}
        </label>
      </form>
      <SpawnMany />
    </div>
  )
}

function useTakenNames(): ReadonlySet<string> {
  const world = useRoomscope((state) => state.world)
  const scenario = useRoomscope((state) => state.scenario)
  const lookingBack = useRoomscope((state) => state.lookingBack)
  return useMemo(() => takenNames({ world, scenario, lookingBack }), [world, scenario, lookingBack])
}

function SpawnMany() {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const [count, setCount] = useState(10)
  const [prefix, setPrefix] = useState('c')
  const [rooms, setRooms] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    const join = rooms.split(',').map((room) => room.trim())
    void spawnClients(
      lab,
      count,
      prefix,
      join.filter((room) => room !== ''),
    )
  }
  return (
    <details className="more">
      <summary>{words.spawnMany}</summary>
      <form className={styles.many} onSubmit={submit}>
        <label className="field">
          {words.count}
          <input
            type="number"
            min={1}
            max={10_000}
            value={count}
            onChange={(event) => setCount(event.target.valueAsNumber)}
          />
        </label>
        <label className="field">
          {words.prefix}
          <input value={prefix} onChange={(event) => setPrefix(event.target.value)} />
        </label>
        <label className="field">
          {words.roomsToJoin}
          <input
            value={rooms}
            placeholder={words.roomsExample}
            onChange={(event) => setRooms(event.target.value)}
          />
        </label>
        <button type="submit" className="button" title={verbButtons.spawn.title}>
          {verbButtons.spawn.button}
        </button>
      </form>
    </details>
  )
}
