import type { FailurePlace } from '#server/failurePlace.ts'
import type { Coded, FailureParams } from '#trace/codes.ts'

/** Where code of a server threw, as the trace says it. */
export function failurePlaced(place: FailurePlace): Coded<FailureParams, 'where'> {
  if (typeof place === 'string') return { where: place, params: {} }
  if ('method' in place) return { where: 'method', params: place }
  return { where: 'listener', params: { end: 'server', event: place.listener } }
}
