import { numberWords } from '#words/numberWords.ts'
import type { Words } from '#words/words.ts'

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
  way: ({ law, verb }) => `${law}，由 ${verb}`,
  shrunk: ({ run, before, after }) =>
    before === after
      ? `第 ${numberWords(run)} 次运行找到：${numberWords(after)} 步`
      : `第 ${numberWords(run)} 次运行找到，从 ${numberWords(before)} 步缩到 ${numberWords(after)} 步`,
  watch: ({ law, verb }) => `打开 ${law}（由 ${verb}）`,
  scenario: ({ law, verb }) => `由 ${verb} 违反 ${law}`,
  origin: ({ what, seed, run, before }) =>
    `${what} 由种子 ${seed} 的搜索在第 ${run} 次运行中找到，从 ${numberWords(before)} 步缩小而来。`,
  allOrders: ({ orders, server }) =>
    `最后几步的全部 ${numberWords(orders)} 种顺序，在 ${server} 上都守住了每条定律。`,
  firstOrders: ({ orders, server }) =>
    `前 ${numberWords(orders)} 种顺序在 ${server} 上守住了每条定律；还有更多，但不再播放（ordersMax）。`,
  badOrder: ({ order, what, law }) => `第 ${numberWords(order)} 种顺序违反 ${law}：${what}`,
  noPlainOrder: '试过的延迟都得不到这种顺序。',
  broke: ({ why }) => `搜索结束了：${why}`,
  seeIt: ({ command }) => `打开看：${command}`,
} satisfies Words['search']
