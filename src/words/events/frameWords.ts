import { beginning, type FrameSummary } from '#reading/events/frameSummary.ts'
import type { Words } from '#words/words.ts'

/** What a frame says, in a few words, such as `join general`. */
export function frameWords({ frame }: Pick<Words, 'frame'>, summary: FrameSummary): string {
  const { type, room, who, text, code } = summary
  if (type === null) return text === null ? frame.binary : frame.unknown({ text })
  return frame.message({
    type: beginning(type),
    room: room === null ? null : beginning(room),
    who,
    text,
    code,
  })
}
