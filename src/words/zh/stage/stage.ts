import type { Words } from '#words/words.ts'

/** The picture of the connections, the rooms, and the memberships between them. */
export const stage: Words['stage'] = {
  picture: '连接、房间和成员关系',
  tooMany: ({ drawn, of }) =>
    `${of} 个连接太多，不能一次画出。在账本里选一个连接或房间，看它周围；现在画了 ${drawn} 个。`,
}
