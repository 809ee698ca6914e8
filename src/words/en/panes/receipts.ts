import type { Delivery, Receipt } from '#reading/delivery/receipts.ts'

interface Message {
  /** Who said it; null for the server’s owner. */
  readonly sender: string | null
  readonly room: string
}

function who(sender: string | null): string {
  return sender === null ? 'The owner’s broadcast' : `A message of ${sender}`
}

/** What became of one message. */
export const receipts = {
  states: {
    'got it': 'got it',
    'on its way': 'on its way',
    'not sent yet': 'not sent yet',
    lost: 'lost',
    missed: 'missed',
    'got it, and should not': 'got it, and should not',
    'on its way, and should not be': 'on its way, and should not be',
  } satisfies Record<Receipt['state'], string>,
  at: ({ state, atMs }: { state: string; atMs: number }) => `${state} at ${atMs} ms`,
  title: 'Delivery receipts',
  owedToNobody: {
    outside: ({ sender, room }: Message) =>
      `${who(sender)} in ${room} is owed to nobody: ${sender ?? 'the owner'} was not in ${room}.`,
    refused: ({ sender, room }: Message) =>
      `${who(sender)} in ${room} is owed to nobody: the server refused it.`,
  } satisfies Record<NonNullable<Delivery['refused']>, unknown>,
  nobodyElse: ({ sender, room }: Message) =>
    `${who(sender)} in ${room} is owed to nobody: nobody else was there.`,
  sum: ({ sender, room, got, owed }: Message & { readonly got: number; readonly owed: number }) =>
    `${who(sender)} in ${room}: ${got} of ${owed} who should have it have got it.`,
}
