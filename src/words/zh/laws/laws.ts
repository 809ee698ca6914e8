import type { LawWords } from '#laws/lawWords.ts'
import { clients } from './clients.ts'
import { connections } from './connections.ts'
import { messages } from './messages.ts'
import { presence } from './presence.ts'
import { queues } from './queues.ts'
import { requests } from './requests.ts'
import { state } from './state.ts'

/** What each law demands, how a breach of it is told, and what mends it. */
export const laws = {
  ...state,
  ...queues,
  ...connections,
  ...presence,
  ...messages,
  ...requests,
  ...clients,
} satisfies LawWords
