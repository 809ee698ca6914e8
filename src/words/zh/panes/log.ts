import { numberWords } from '#words/numberWords.ts'
import type { Words } from '#words/words.ts'
import { kindNames } from '#words/zh/events/events.ts'

/** The list of all events. */
export const log = {
  title: '事件日志',
  list: '事件',
  count: ({ events }) => `${numberWords(events)} 个事件`,
  freeze: '冻结',
  lastOnes: ({ events }) =>
    `只列出最后 ${numberWords(events)} 个；要看更早的，回到过去，或缩小范围。`,
  none: '还没有事件。',
  nonePasses: '还没有事件通过筛选。',
  filters: {
    client: { label: '客户端', any: '任何客户端' },
    room: { label: '房间', any: '任何房间' },
    kind: { label: '种类', any: '任何种类' },
  },
  all: '全部',
  kinds: kindNames,
} satisfies Words['log']
