import { stepTemplate, stepWords } from '#scenario/steps.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { stepText, wordOf } from './stepText.ts'

interface StepWordProps {
  readonly label: string
  /** The step as JSON. */
  readonly text: string
  readonly onChange: (text: string) => void
}

/** Chooses what a step does or expects; the step begins anew from a template. */
export function StepWord({ label, text, onChange }: StepWordProps) {
  const { editor: words } = useWords().scenarioPane
  const about = useAbout()
  return (
    <label className="field">
      {label}
      <select
        value={wordOf(text)}
        onChange={(event) => onChange(stepText(stepTemplate(event.target.value, about)))}
      >
        <optgroup label={words.does}>
          {stepWords.do.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </optgroup>
        <optgroup label={words.expects}>
          {stepWords.expect.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}

/** A new step is about what is chosen, or about the first client and room there are. */
export function useAbout() {
  const selection = useRoomscope((state) => state.selection)
  const { clients, rooms, connections } = useRoomscope((state) => state.world)
  const chosen = selection && 'connection' in selection ? selection.connection : undefined
  const client = chosen && connections.get(chosen)?.client
  const room = selection && 'room' in selection ? selection.room : undefined
  return {
    client: client ?? [...clients.keys()].at(0) ?? 'alice',
    room: room ?? [...rooms.keys()].at(0) ?? 'general',
  }
}
