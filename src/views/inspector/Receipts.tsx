import { useMemo } from 'react'
import { name } from '#store/selectors/describeEvent.ts'
import { type Receipt, receiptsOf } from '#store/selectors/receipts.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Fact } from './parts.tsx'

/** For any event on a message's way: who got the message, and who did not. */
export function Receipts({ seq }: { readonly seq: number }) {
  const trace = useRoomscope((state) => state.trace)
  const receipts = useMemo(() => receiptsOf(trace, seq), [trace, seq])
  if (!receipts) return null
  return (
    <>
      <h3>Delivery receipts</h3>
      {receipts.length === 0 && <p className="hint">Nobody else was in the room.</p>}
      <dl>
        {receipts.map((receipt) => (
          <Fact key={receipt.connection} name={name(receipt.connection)}>
            <span className={isGood(receipt) ? undefined : 'inspector-bad'}>
              {sign(receipt)} {receipt.state}
              {receipt.atMs === null ? '' : ` at ${receipt.atMs} ms`}
            </span>
          </Fact>
        ))}
      </dl>
    </>
  )
}

function isGood({ state }: Receipt): boolean {
  return state === 'got it' || state === 'on its way'
}

function sign(receipt: Receipt): string {
  if (receipt.state === 'on its way') return '…'
  return isGood(receipt) ? '✓' : '✗'
}
