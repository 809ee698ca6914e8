/** The picture of the connections, the rooms, and the memberships between them. */
export const stage = {
  picture: 'Connections, rooms and memberships',
  tooMany: ({ drawn, of }: { drawn: number; of: number }) =>
    `${of} connections are too many to draw at once. Choose a connection or a room in the ledger to see what is around it; ${drawn} are drawn.`,
}
