import type { LawId } from '#laws/laws.ts'
import type { LawWords } from '#laws/lawWords.ts'
import { inSentence } from '#trace/say.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** Of the words of a language, those that tell of broken laws. */
export interface SaysLaws {
  readonly laws: LawWords
}

/** A broken law as people read it. */
export interface ViolationWords {
  /** What the law demands. */
  readonly rule: string
  /** What is wrong, in one sentence. */
  readonly text: string
  /** What usually mends it. */
  readonly remedy: string
}

type Violation = Pick<EventOf<'violation'>, 'law' | 'code' | 'params' | 'connection' | 'room'>

/** A name that is empty is seen between its quotation marks. */
function shown(room: string | undefined): string | undefined {
  return room === '' ? '“”' : room
}

/** What a broken law demands, how it is broken, and what mends it, in the language of `words`. */
export function violationWords(
  { laws }: SaysLaws,
  { law, code, params, connection, room }: Violation,
): ViolationWords {
  const { rule, remedy, messages } = laws[law as LawId]
  const message = (messages as Readonly<Record<string, (params: object) => string>>)[code]
  return {
    rule,
    text: message?.(inSentence({ ...params, connection, room: shown(room) })) ?? '',
    remedy,
  }
}
