import { receiptSigns } from '#reading/delivery/receiptSigns.ts'
import type { Receipt } from '#reading/delivery/receipts.ts'
import styles from './problemMarks.module.css'

/** What became of the message that is chosen, beside who should, or should not, have got it. */
export function ReceiptMark({ receipt }: { readonly receipt: Receipt | undefined }) {
  if (!receipt) return null
  const { sign, tone } = receiptSigns[receipt.state]
  return (
    <g className={styles.receipt} data-tone={tone} transform="translate(30,0)">
      <rect x="-9" y="-9" width="18" height="18" rx="5" />
      <text y="4.5">{sign}</text>
    </g>
  )
}
