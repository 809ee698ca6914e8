import type { Words } from '#words/words.ts'

const members: Words['rooms']['members'] = ({ members: count }) => `${count} 个成员`

/** A room in the picture. */
export const rooms = {
  leftBehind: '留下的空房间',
  members,
  permanent: (room) => `${members(room)}，常驻`,
  named: ({ told, name }) => `${told} · ${name}`,
  option: ({ room, told }) => `房间 ${room}：${told}`,
  title: ({ room, told }) => `${room}：${told}`,
} satisfies Words['rooms']
