import type { Words } from '#words/words.ts'

const memberCount: Words['rooms']['members'] = ({ members: living, ghosts }) => {
  if (ghosts === 0) return `${living} 个成员`
  return living === 0 ? `只剩 ${ghosts} 个幽灵` : `${living} 个成员，${ghosts} 个幽灵`
}

/** A room in the picture. */
export const rooms = {
  leftBehind: '留下的空房间',
  members: memberCount,
  short: ({ members: living, ghosts }) => `${living} + ${ghosts} 个幽灵`,
  shortPermanent: ({ members: living }) => `${living} · 常驻`,
  permanent: (room) => `${memberCount(room)}，常驻`,
  named: ({ told, name }) => `${told} · ${name}`,
  option: ({ room, told }) => `房间 ${room}：${told}`,
  title: ({ room, told }) => `${room}：${told}`,
} satisfies Words['rooms']
