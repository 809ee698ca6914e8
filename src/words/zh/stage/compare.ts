import type { Words } from '#words/words.ts'

/** Two servers beside each other, and where they part. */
export const compare = {
  beside: ({ server }) => `与 ${server} 并排：`,
  with: '与之比较',
  server: ({ id, about }) => `${id}：${about}`,
  these: ({ events }) => `比较这 ${events} 个事件`,
  anew: '已过时：重新比较',
  hint: '做点什么，或看一个例子：同样的步骤会在两台服务器上各跑一遍，并说出它们从哪个事件起不同。',
  running: ({ server }) => `正在 ${server} 上跑同样的步骤…`,
  partings: '它们从哪里起不同',
  never: ({ events }) => `它们始终相同：${events} 个事件，个个一样。`,
  first: '它们最先在此不同',
  books: '它们的表最先在此不同',
  where: ({ atMs, step }) => (step === null ? `在 ${atMs} 毫秒` : `在 ${atMs} 毫秒，${step}`),
  happens: ({ atMs, what }) => `${atMs} 毫秒：${what}`,
  nothingMore: '不再有事发生。',
  go: '去那里',
  goTo: ({ parting }) => `${parting}：去那里`,
  underTest: '被测试',
  besideIt: '在旁边',
  side: ({ server, note }) => `${server}，${note}`,
  noneBroken: '到目前没有违反规则',
  breaks: ({ laws }) => `✗ 违反 ${laws.join('、')}`,
  nobody: '这时那里没有人。',
  differ: ({ connections }) => `${connections} 个不同`,
  cells: ({ count }) =>
    count === 0
      ? '这时两边保存的内容相同。'
      : `${count} 处不同，两边都加了框。列表可以带你逐一查看。`,
  differing: '两边不同之处',
  notThere: ({ client }) => `${client} 不在那里`,
  fetching: '正在获取矩阵…',
  picture: ({ server }) => `${server} 上的连接和房间`,
} satisfies Words['compare']
