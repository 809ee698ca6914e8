import { receiptSigns } from '#reading/delivery/receiptSigns.ts'
import type { Delivery, Receipt } from '#reading/delivery/receipts.ts'
import { name } from '#reading/events/connectionName.ts'
import { select } from '#store/commands/select.ts'
import { useDelivery } from '#views/parts/useDelivery.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import { Fact } from './Fact.tsx'
import styles from './receipts.module.css'

/** For any event on a message's way: who got the message at the moment shown, and who did not. */
export function Receipts() {
  const lab = useLab()
  const words = useWords()
  const delivery = useDelivery()
  if (!delivery) return null
  const { receipts } = delivery
  return (
    <>
      <h3>{words.receipts.title}</h3>
      <p className="hint">{sumOf(words, delivery)}</p>
      <dl>
        {receipts.map((receipt) => (
          <Fact key={receipt.connection} name={name(receipt.connection)}>
            <button
              type="button"
              className={styles.row}
              data-tone={receiptSigns[receipt.state].tone}
              onClick={() => select(lab, { kind: 'connection', connection: receipt.connection })}
            >
              {receiptSigns[receipt.state].sign} {receiptWords(words, receipt)}
            </button>
          </Fact>
        ))}
      </dl>
    </>
  )
}

function receiptWords({ receipts: words }: Words, { state, atMs }: Receipt): string {
  const told = words.states[state]
  return atMs === null ? told : words.at({ state: told, atMs })
}

/** In one line: how many of those who should have it have it. */
function sumOf({ receipts: words }: Words, { room, refused, receipts, ...of }: Delivery): string {
  const message = { sender: of.sender === null ? null : name(of.sender), room }
  if (refused !== null) return words.owedToNobody[refused](message)
  const owed = receipts.filter(({ state }) => !isTooMany(state))
  if (owed.length === 0) return words.nobodyElse(message)
  const got = owed.filter(({ state }) => state === 'got it').length
  return words.sum({ ...message, got, owed: owed.length })
}

function isTooMany(state: Receipt['state']): boolean {
  return state === 'got it, and should not' || state === 'on its way, and should not be'
}
