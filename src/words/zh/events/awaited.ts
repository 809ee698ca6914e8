import type { AwaitedParams, CodeWords } from '#trace/codes.ts'

/** What code of the server waits for. */
export const awaited: CodeWords<AwaitedParams> = {
  frame: ({ text }) => text ?? '一个二进制帧',
  authorization: ({ room }) => `它可以加入 ${room} 吗？`,
  handshake: () => '它的握手',
  database: () => '数据库',
  line: ({ line, file }) => `${file === undefined ? '代码' : `${file} `}第 ${line} 行`,
}
