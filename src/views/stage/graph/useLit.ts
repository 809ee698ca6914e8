import { useMemo } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import type { Receipt } from '#reading/delivery/receipts.ts'
import { chosenKey, chosenParts, type Lit, litAround, litFanOut } from '#reading/stage/lit.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { useDelivery } from '#views/parts/useDelivery.ts'
import { useReading } from '#views/parts/useReading.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

interface Light {
  readonly lit: Lit | null
  readonly receipts: ReadonlyMap<ConnectionId, Receipt>
}

/** What is pointed at is lit; else what is chosen, a message with all its fan-out. */
export function useLit(model: StageModel, pointed: string | null): Light {
  const key = useRoomscope(({ selection, world, trace }) =>
    chosenKey(model, chosenParts(selection, world, trace)),
  )
  const trace = useRoomscope((state) => state.trace)
  const seq = useRoomscope(({ selection }) => (selection?.kind === 'event' ? selection.seq : null))
  const reading = useReading(seq !== null)
  const together = useMemo(
    () => (seq === null ? [] : [...(reading?.litTogether(trace, seq) ?? [])]),
    [reading, trace, seq],
  )
  const delivery = useDelivery()
  return useMemo(() => {
    const receipts = new Map(delivery?.receipts.map((one) => [one.connection, one]))
    if (pointed !== null) return { lit: litAround(model, pointed), receipts }
    if (delivery) return { lit: litFanOut(delivery), receipts }
    if (key === null) return { lit: null, receipts }
    return { lit: new Set([...litAround(model, key), ...together]), receipts }
  }, [model, pointed, key, delivery, together])
}
