/** What is pending for a connection. */
export const pending = {
  toServer: ({ what }: { what: string }) => `${what}, to the server`,
  toClient: ({ what }: { what: string }) => `${what}, to the client`,
  handler: ({ what }: { what: string }) => `before it handles ${what}`,
  await: ({ what }: { what: string }) => `the answer to: ${what}`,
  more: ({ count }: { count: number }) => `and ${count} more`,
}
