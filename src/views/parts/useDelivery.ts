import { useMemo } from 'react'
import type { Delivery } from '#reading/delivery/receipts.ts'
import { useReading } from './useReading.ts'
import { useRoomscope } from './useRoomscope.ts'

/** The message that the chosen event belongs to, as it stands at the playhead; null for none. */
export function useDelivery(): Delivery | null {
  const seq = useRoomscope(({ selection }) => (selection?.kind === 'event' ? selection.seq : null))
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const settings = useRoomscope((state) => state.scenario.settings)
  const reading = useReading(seq !== null)
  return useMemo(
    () => (seq === null ? null : (reading?.deliveryOf(trace, seq, playhead, settings) ?? null)),
    [reading, trace, seq, playhead, settings],
  )
}
