import type { Words } from '#words/words.ts'

/** The dialog that makes a room. */
export const newRoom = {
  open: '新房间',
  note: '因加入而有的房间随最后一个成员消失。在这里建的会留到被移除为止。',
  id: '房间 id',
  name: '名字',
  namePlaceholder: '和 id 一样',
  metadata: '元数据，每行一个“键 = 值”',
  metadataPlaceholder: 'topic = releases',
  unread: ({ line, text }) => `第 ${line} 行是“${text}”；请写成 键 = 值。`,
  cancel: '取消',
} satisfies Words['newRoom']
