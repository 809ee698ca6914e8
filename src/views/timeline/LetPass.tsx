import { type FormEvent, useState } from 'react'
import { drain } from '#store/commands/drain.ts'
import { restartServer } from '#store/commands/rooms.ts'
import { wait } from '#store/commands/wait.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** Virtual time stands still while nothing is due; this lets it pass, or lets all end. */
export function LetPass() {
  const isEmpty = useRoomscope((state) => state.trace.length === 0)
  const [ms, setMs] = useState(1000)
  function submit(event: FormEvent) {
    event.preventDefault()
    void wait(ms)
  }
  return (
    <div className="time-pass time-rare">
      <form className="time-wait" onSubmit={submit}>
        <input
          type="number"
          aria-label="Milliseconds to wait"
          min={0}
          value={Number.isNaN(ms) ? '' : ms}
          onChange={(event) => setMs(event.target.valueAsNumber)}
        />
        <button
          type="submit"
          className="button"
          aria-label={`Wait ${ms} ms`}
          title="Lets virtual milliseconds pass"
        >
          Wait ms
        </button>
      </form>
      <button
        type="button"
        className="button"
        title="Ends all faults, closes every client, lets time pass beyond the reaper, and tells what is left"
        disabled={isEmpty}
        onClick={drain}
      >
        Drain
      </button>
      <button
        type="button"
        className="button"
        title="The server closes everybody with 1012, and a new one starts with empty books"
        disabled={isEmpty}
        onClick={restartServer}
      >
        Restart server
      </button>
    </div>
  )
}
