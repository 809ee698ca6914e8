import { type FormEvent, useState } from 'react'
import { sendRawFrame } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import { Meaning } from './Meaning.tsx'
import styles from './rawFrame.module.css'

type BadFrame = keyof Words['clients']['badFrames']

/** Frames that servers stumble over. */
const badFrames = {
  notJson: '{nope',
  noObject: '[]',
  noType: '{"payload":{}}',
  noPayload: '{"type":"join"}',
  roomNoString: '{"type":"join","payload":{"room_id":7}}',
  emptyRoom: '{"type":"join","payload":{"room_id":""}}',
  reservedRoom: '{"type":"join","payload":{"room_id":"__proto__"}}',
  forgedSender: '{"type":"message","sender":"admin","payload":{"room_id":"general","text":"hi"}}',
  nested: '['.repeat(100_000),
} as const satisfies Record<BadFrame, string>

interface Props {
  readonly client: string
  readonly usable: boolean
}

/** Sends a frame as it is typed, however bad. */
export function RawFrame(props: Props) {
  const { clients: words } = useWords()
  return (
    <details className="more">
      <summary>{words.rawFrame}</summary>
      <FrameForm {...props} />
    </details>
  )
}

/** The frame, written or taken from those that servers stumble over. */
export function FrameForm({ client, usable }: Props) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const [frame, setFrame] = useState('{"type":"join","payload":{"room_id":"general"}}')
  function submit(event: FormEvent) {
    event.preventDefault()
    void sendRawFrame(lab, client, frame)
  }
  return (
    <form className={styles.raw} onSubmit={submit}>
      <select
        aria-label={words.takeBadFrame}
        value=""
        onChange={(event) => setFrame(badFrames[event.target.value as BadFrame])}
      >
        <option value="">{words.takeBadFrameHint}</option>
        {Object.keys(badFrames).map((name) => (
          <option key={name} value={name}>
            {words.badFrames[name as BadFrame]}
          </option>
        ))}
      </select>
      <textarea
        aria-label={words.rawFrame}
        rows={3}
        value={frame}
        spellCheck={false}
        onChange={(event) => setFrame(event.target.value)}
      />
      <button
        type="submit"
        className="button button-small"
        title={verbButtons.send.title}
        disabled={!usable}
      >
        {verbButtons.send.button}
      </button>
      <Meaning>{verbButtons.send.title}</Meaning>
    </form>
  )
}
