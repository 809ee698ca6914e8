import { type FormEvent, useState } from 'react'
import type { Lesson } from '#lessons/lesson.ts'
import { friendlyName } from '#reading/stage/friendlyName.ts'
import { connectClient } from '#store/commands/clients.ts'
import { createRoom } from '#store/commands/rooms.ts'
import { waitMs } from '#store/commands/steps/waitMs.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Hand } from './Hand.tsx'
import styles from './learn.module.css'
import { useLessonWords } from './useLessonWords.ts'

/** A heartbeat of the server, in seconds of virtual time. */
const waitSeconds = 30

/** What one can do in a lesson: the verbs of each client, and those of the world. */
export function Hands({ lesson: { verbs } }: { readonly lesson: Lesson }) {
  const lab = useLab()
  const { panel } = useLessonWords()
  const clients = useRoomscope((state) => state.world.clients)
  return (
    <section className={styles.hands} aria-label={panel.hands}>
      <h2 className="only-heard">{panel.hands}</h2>
      {verbs.includes('connect') && <NewClient />}
      {verbs.includes('createRoom') && <OwnersRoom />}
      {verbs.includes('wait') && (
        <div className={cx('panel', styles.hand, styles.handWorld)}>
          <h3>{panel.world}</h3>
          <button type="button" className="button" onClick={() => waitMs(lab, waitSeconds * 1000)}>
            {panel.waitSeconds({ seconds: waitSeconds })}
          </button>
        </div>
      )}
      {[...clients].map(([client, id]) => (
        <Hand key={client} id={id} verbs={verbs} />
      ))}
    </section>
  )
}

function NewClient() {
  const lab = useLab()
  const { panel } = useLessonWords()
  const clients = useRoomscope((state) => state.world.clients)
  const [typed, setName] = useState<string | null>(null)
  const name = typed ?? friendlyName(new Set(clients.keys()))
  const [path, setPath] = useState('/ws')
  function submit(event: FormEvent) {
    event.preventDefault()
    setName(null)
    void connectClient(lab, name, path)
  }
  return (
    <form className={cx('panel', styles.hand, styles.handWorld)} onSubmit={submit}>
      <h3>{panel.newClient}</h3>
      <label className="field">
        {panel.clientName}
        <input value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        {panel.endpoint}
        <input value={path} autoComplete="off" onChange={(event) => setPath(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {panel.connect}
      </button>
    </form>
  )
}

function OwnersRoom() {
  const lab = useLab()
  const { panel } = useLessonWords()
  const [room, setRoom] = useState('')
  const [topic, setTopic] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    void createRoom(lab, room, room, topic === '' ? {} : { topic })
  }
  return (
    <form className={cx('panel', styles.hand, styles.handWorld)} onSubmit={submit}>
      <h3>{panel.owner}</h3>
      <label className="field">
        {panel.roomName}
        <input
          value={room}
          required
          autoComplete="off"
          onChange={(event) => setRoom(event.target.value)}
        />
      </label>
      <label className="field">
        {panel.topic}
        <input
          value={topic}
          autoComplete="off"
          onChange={(event) => setTopic(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {panel.createRoom}
      </button>
    </form>
  )
}
