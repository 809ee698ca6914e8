import { type Delivery, type Receipt, receiptSigns } from '#reading/delivery/receipts.ts'
import { name } from '#reading/events/connectionName.ts'
import { select } from '#store/commands/select.ts'
import { useDelivery } from '#views/parts/useDelivery.ts'
import { Fact } from './parts.tsx'

/** For any event on a message's way: who got the message at the moment shown, and who did not. */
export function Receipts() {
  const delivery = useDelivery()
  if (!delivery) return null
  const { receipts } = delivery
  return (
    <>
      <h3>Delivery receipts</h3>
      <p className="hint">{sumOf(delivery)}</p>
      <dl>
        {receipts.map((receipt) => (
          <Fact key={receipt.connection} name={name(receipt.connection)}>
            <button
              type="button"
              className={`receipt-row receipt-row-${receiptSigns[receipt.state].tone}`}
              onClick={() => select({ kind: 'connection', connection: receipt.connection })}
            >
              {receiptSigns[receipt.state].sign} {receipt.state}
              {receipt.atMs === null ? '' : ` at ${receipt.atMs} ms`}
            </button>
          </Fact>
        ))}
      </dl>
    </>
  )
}

/** In one line: how many of those who should have it have it. */
function sumOf({ room, sender, refused, receipts }: Delivery): string {
  const who = sender === null ? 'The owner’s broadcast' : `A message of ${name(sender)}`
  if (refused !== null) return `${who} in ${room} is owed to nobody: ${refused}.`
  const owed = receipts.filter(({ state }) => !isTooMany(state))
  if (owed.length === 0) return `${who} in ${room} is owed to nobody: nobody else was there.`
  const got = owed.filter(({ state }) => state === 'got it').length
  return `${who} in ${room}: ${got} of ${owed.length} who should have it have got it.`
}

function isTooMany(state: Receipt['state']): boolean {
  return state === 'got it, and should not' || state === 'on its way, and should not be'
}
