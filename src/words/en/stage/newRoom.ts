/** The dialog that makes a room. */
export const newRoom = {
  open: 'New room',
  note: 'A room made by joining goes with its last member. One made here stays until it is removed.',
  id: 'Room id',
  name: 'Name',
  namePlaceholder: 'the same as its id',
  metadata: 'Metadata, one “key = value” a line',
  metadataPlaceholder: 'topic = releases',
  unread: ({ line, text }: { line: number; text: string }) =>
    `Line ${line} is “${text}”; write it as key = value.`,
  cancel: 'Cancel',
}
