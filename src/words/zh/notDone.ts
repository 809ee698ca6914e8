import type { Words } from '#words/words.ts'

/** Why what was asked of a world, or of a search, was not done. */
export const notDone = {
  silent: ({ seconds }) => `世界有 ${seconds} 秒没有回音，已放弃`,
  endless: ({ seconds }) =>
    `你的代码有 ${seconds} 秒不让别的东西运行，已被结束：里面可能有一个没有尽头的循环`,
  unstopped: () => '世界没有自己停下来，已被结束',
  broke: ({ error }) => `世界停了：${error}`,
  notLoaded: () => '世界没能加载。请看看网络是否连通',
  notFetched: () => '运行你的代码的那个页面没能取来。即使别的都已保存在本机，它也需要网络',
  unreadable: () => '世界的回答读不出来',
  tooGreat: ({ error }) => `这次运行太大，无法显示：${error}`,
  threw: ({ error }) => error,
} satisfies Words['notDone']
