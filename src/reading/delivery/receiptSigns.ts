import type { Receipt } from './receipts.ts'

/** One sign for each outcome, in the picture and in the inspector. */
export const receiptSigns: Readonly<Record<Receipt['state'], Sign>> = {
  'got it': { sign: '✓', tone: 'good' },
  'on its way': { sign: '…', tone: 'waiting' },
  'not sent yet': { sign: '…', tone: 'waiting' },
  lost: { sign: '✗', tone: 'bad' },
  missed: { sign: '✗', tone: 'bad' },
  'got it, and should not': { sign: '!', tone: 'bad' },
  'on its way, and should not be': { sign: '!', tone: 'bad' },
}

interface Sign {
  readonly sign: string
  readonly tone: 'good' | 'waiting' | 'bad'
}
