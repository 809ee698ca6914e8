import type { FailureCause } from '#reading/cause/causeOf.ts'
import { numberWords } from '#words/numberWords.ts'
import type { Words } from '#words/words.ts'

/** What the server was about when something went wrong. */
const causes: Readonly<Record<FailureCause, string>> = {
  arrival: '（有连接到来时）',
  join: '（有人加入时）',
  leave: '（有人离开时）',
  message: '（转发消息时）',
  frame: '（收到既不是加入、离开也不是消息的帧时）',
  end: '（有连接结束时）',
  room: '（建立或移除房间时）',
  order: '（所有者下命令时）',
  restart: '（服务器重启时）',
  time: '（时间流逝中）',
  nothing: '',
}

/** The search for a way to break a server. */
export const search = {
  open: '找一种打破它的办法',
  about: ({ server }) =>
    `在 ${server} 上试各种随机的世界：加入碰上结束，发送碰上死亡，await 被扣住。第一个违反定律的，会被缩到最小。`,
  tab: '打破它',
  thisServer: '这台服务器',
  start: '搜索',
  stop: '停止',
  budget: '要试的世界数',
  seed: '种子',
  progress: '搜索进度',
  tried: ({ runs, steps }) => `试了 ${numberWords(runs)} 个世界，共 ${numberWords(steps)} 步`,
  triedOf: ({ runs, of, steps }) =>
    `试了 ${numberWords(runs)} 个世界（共 ${numberWords(of)} 个），里面有 ${numberWords(steps)} 步`,
  found: ({ count }) => `${numberWords(count)} 种打破它的办法`,
  foundOn: ({ count, server }) => `打破 ${server} 的办法有 ${numberWords(count)} 种。`,
  number: numberWords,
  show: '显示',
  noneYet: '到现在什么也没找到。',
  clean: ({ server, runs, steps }) =>
    `${server} 没有违反任何定律：试了 ${numberWords(runs)} 个世界，里面有 ${numberWords(steps)} 步。这并不是证明。`,
  stopped: '没到最后就停了。',
  findings: '打破它的办法',
  way: ({ law, cause }) => `${law}${causes[cause]}`,
  shrunk: ({ run, before, after }) =>
    before === after
      ? `第 ${numberWords(run)} 次运行找到：${numberWords(after)} 步`
      : `第 ${numberWords(run)} 次运行找到，从 ${numberWords(before)} 步缩到 ${numberWords(after)} 步`,
  watch: ({ law, cause }) => `打开 ${law}${causes[cause]}`,
  scenario: ({ law, cause }) => `违反 ${law}${causes[cause]}`,
  origin: ({ what, seed, run, before }) =>
    `${what} 由种子 ${seed} 的搜索在第 ${run} 次运行中找到，从 ${numberWords(before)} 步缩小而来。`,
  broke: ({ why }) => `搜索结束了：${why}`,
} satisfies Words['search']
