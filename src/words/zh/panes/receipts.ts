import type { Words } from '#words/words.ts'

function who(sender: string | null): string {
  return sender === null ? '主人的广播' : `${sender} 的一条消息`
}

/** What became of one message. */
export const receipts = {
  states: {
    'got it': '收到了',
    'on its way': '在路上',
    'not sent yet': '还没发',
    lost: '丢了',
    missed: '漏掉了',
    'got it, and should not': '收到了，但不该收到',
    'on its way, and should not be': '在路上，但不该发',
  },
  at: ({ state, atMs }) => `${state}，在 ${atMs} 毫秒`,
  title: '送达回执',
  owedToNobody: {
    outside: ({ sender, room }) =>
      `${room} 里${who(sender)}不欠任何人：${sender ?? '主人'} 不在 ${room} 里。`,
    refused: ({ sender, room }) => `${room} 里${who(sender)}不欠任何人：服务器拒绝了它。`,
  },
  nobodyElse: ({ sender, room }) => `${room} 里${who(sender)}不欠任何人：没有别人在。`,
  sum: ({ sender, room, got, owed }) =>
    `${room} 里${who(sender)}：应收 ${owed} 人，已收 ${got} 人。`,
} satisfies Words['receipts']
