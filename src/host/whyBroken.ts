import { NotDone, type WhyNotDone } from '#scenario/problems/notDone.ts'

/** Why a thread can do no more: what it says, or, where it says nothing, that it was never there. */
export function whyBroken({ message, error }: ErrorEvent): WhyNotDone {
  if (error instanceof NotDone) return error.why
  return message ? { code: 'broke', params: { error: message } } : { code: 'notLoaded', params: {} }
}
