import type { AwaitedParams, CodeWords } from '#trace/codes.ts'

/** What code of the server waits for. */
export const awaited: CodeWords<AwaitedParams> = {
  frame: ({ text }) => text ?? 'a binary frame',
  authorization: ({ room }) => `may it join ${room}?`,
  database: () => 'the database',
  line: ({ line, file = 'the code' }) => `line ${line} of ${file}`,
  handshake: () => 'its handshake',
}
