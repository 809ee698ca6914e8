import type { Words } from '#words/words.ts'

/** What is pending for a connection. */
export const pending = {
  toServer: ({ what }) => `${what}，到服务器`,
  toClient: ({ what }) => `${what}，到客户端`,
  handler: ({ what }) => `在处理 ${what} 之前`,
  await: ({ what }) => `对此的答复：${what}`,
  more: ({ count }) => `还有 ${count} 个`,
} satisfies Words['pending']
