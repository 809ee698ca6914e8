import type { Words } from '#words/words.ts'

/** Both maps beside each other, and what each client believes. */
export const ledger = {
  connections: { title: '连接 → 房间', note: '每个连接列出什么' },
  rooms: { title: '房间 → 连接', note: '每个房间列出什么' },
  nothing: '什么都没有列出。',
  staleEntry: '没有房间的条目：应该没了',
  noRooms: '没有房间',
  noMembers: '没有成员：应该没了',
  noMembersPermanent: '没有成员，常驻',
  missing: ({ name }) => `? ${name}`,
  ghost: '幽灵',
  views: {
    title: '客户端所见',
    note: '每个客户端相信谁在它的房间里',
    allAgree: ({ views }) => `✓ ${views} 个都属实`,
    differ: ({ differ, of }) => `✗ ${of} 个里有 ${differ} 个不同`,
    onlyWrong: '只看不同的',
    nothingDiffers: '没有不同。',
    nobody: '没有客户端相信自己在房间里。',
    in: ({ room }) => `在 ${room}`,
    untold: ({ name }) => `? ${name}，从未被告知`,
    outdated: ({ name }) => `${name}，不在那里`,
    agreed: ({ agreed }) => `${agreed} 个属实`,
    heard: {
      T1: '2× 多被告知了一次',
      T2: '? 没有被告知谁在那里',
      T3: '2× 听到了它不知道的人',
      T5: '2× 收到了自己的消息',
      T7: '2× 收到的消息重复或次序不对',
      T8: '? 没有收到一条消息',
    },
  },
} satisfies Words['ledger']
