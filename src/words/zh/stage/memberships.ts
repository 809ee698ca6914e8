import type { Words } from '#words/words.ts'

const agree: Words['memberships']['agree'] = ({ client, room }) =>
  `${client} 在 ${room} 里：两边一致`

/** A membership in the picture: what either side lists, and what its client heard wrongly. */
export const memberships = {
  agree,
  ghost: ({ client, room }) => `两边都说 ${client} 在 ${room} 里，可它的 socket 已经没了：一个幽灵`,
  onlyRoom: ({ client, room }) => `${room} 列出 ${client}，${client} 没有列出 ${room}`,
  onlyClient: ({ client, room }) => `${client} 列出 ${room}，${room} 没有列出 ${client}`,
  heard: {
    T1: (who) => `${agree(who)}，但 ${who.client} 多被告知了一次`,
    T2: (who) => `${agree(who)}，但 ${who.client} 没有被告知谁在那里`,
    T3: (who) => `${agree(who)}，但 ${who.client} 听到了它不知道的人`,
    T5: (who) => `${agree(who)}，但 ${who.client} 收到了自己的消息`,
    T7: (who) => `${agree(who)}，但 ${who.client} 收到的消息重复或次序不对`,
    T8: (who) => `${agree(who)}，但 ${who.client} 没有收到一条消息`,
  },
} satisfies Words['memberships']
