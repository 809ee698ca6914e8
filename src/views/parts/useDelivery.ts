import { useMemo } from 'react'
import { type Delivery, deliveryOf } from '#reading/delivery/receipts.ts'
import { useRoomscope } from './useRoomscope.ts'

/** The message that the chosen event belongs to, as it stands at the playhead; null for none. */
export function useDelivery(): Delivery | null {
  const seq = useRoomscope(({ selection }) => (selection?.kind === 'event' ? selection.seq : null))
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const settings = useRoomscope((state) => state.scenario.settings)
  return useMemo(
    () => (seq === null ? null : deliveryOf(trace, seq, playhead, settings)),
    [trace, seq, playhead, settings],
  )
}
