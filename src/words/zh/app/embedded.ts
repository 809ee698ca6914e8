import type { embeddedInEnglish } from '#words/en/app/embedded.ts'

/** The page within another page; fetched apart from the page itself. */
export const embeddedInChinese = {
  open: '在 Roomscope 里打开',
  again: '再看一遍',
  play: '播放',
  pause: '暂停',
  previous: '上一步',
  next: '下一步',
  time: '时间',
  rooms: '房间图',
  opening: '正在打开。',
  nothing: '地址里没有写要看什么；结尾可以是 #scenario=… 或 #lesson=…',
  ownCode: '它带着自己的代码，运行前应该先读；请在 Roomscope 里打开',
  notShown: ({ why }) => `这里什么也不显示：${why}。`,
  on: ({ server }) => `在 ${server} 上`,
  frame: ({ name }) => `Roomscope：${name}`,
  copied: '放进别的页面、会播放它的 iframe 已在剪贴板里。',
  notCopied: '带着自己代码的场景不会在别的页面里播放。请改为复制它的链接。',
} satisfies typeof embeddedInEnglish
