import { type FormEvent, useState } from 'react'
import { sendRawFrame } from '#store/commands/clients.ts'

/** Frames that servers stumble over. */
const badFrames: Readonly<Record<string, string>> = {
  'not JSON': '{nope',
  'no object': '[]',
  'no type': '{"payload":{}}',
  'no payload': '{"type":"join"}',
  'room is no string': '{"type":"join","payload":{"room_id":7}}',
  'empty room': '{"type":"join","payload":{"room_id":""}}',
  'reserved room': '{"type":"join","payload":{"room_id":"__proto__"}}',
  'forged sender':
    '{"type":"message","sender":"admin","payload":{"room_id":"general","text":"hi"}}',
  'nested 100,000 deep': '['.repeat(100_000),
}

interface Props {
  readonly client: string
  readonly usable: boolean
}

/** Sends a frame as it is typed, however bad. */
export function RawFrame({ client, usable }: Props) {
  const [frame, setFrame] = useState('{"type":"join","payload":{"room_id":"general"}}')
  function submit(event: FormEvent) {
    event.preventDefault()
    void sendRawFrame(client, frame)
  }
  return (
    <details className="more">
      <summary>Raw frame</summary>
      <form className="raw" onSubmit={submit}>
        <select
          aria-label="Take a bad frame"
          value=""
          onChange={(event) => setFrame(badFrames[event.target.value] ?? '')}
        >
          <option value="">Take a bad frame…</option>
          {Object.keys(badFrames).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <textarea
          aria-label="Raw frame"
          rows={3}
          value={frame}
          spellCheck={false}
          onChange={(event) => setFrame(event.target.value)}
        />
        <button type="submit" className="button button-small" disabled={!usable}>
          Send raw frame
        </button>
      </form>
    </details>
  )
}
