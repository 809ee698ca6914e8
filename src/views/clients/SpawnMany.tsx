import { type FormEvent, useState } from 'react'
import { spawnClients } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './spawn.module.css'

/** Opens many clients, in rooms from the start. */
export function SpawnMany() {
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
  )
}
