import type { ownInEnglish } from '#words/en/app/ownEditor.ts'

/** A room manager of one's own: where it is written, and what comes of running it. */
export const ownInChinese = {
  title: '你自己的房间管理器',
  about:
    '粘贴或写一个带有 joinRoom 和 broadcastToRoom 的类，TypeScript 或 JavaScript 都行。它会在到现在为止的步骤上运行，并且被关起来：碰不到外面的任何东西。',
  arrived: ({ from }) => `${from} 带来了别人的代码。它一行也还没有运行。先读，再运行。`,
  editor: '你自己的房间管理器的代码',
  template: '从这里开始',
  chooseTemplate: '选一个模板…',
  templates: {
    synchronous: '这个模式，立即决定',
    asynchronous: '这个模式，等待发送',
    leaking: '这个模式，带一个泄漏',
    ownWords: '一整台服务器，用它自己的消息',
  },
  run: '运行',
  runKeys: '运行（Ctrl + Enter）',
  running: '运行中…',
  close: '关闭',
  changed: '上次运行后改过。',
  underTest: '正在测试的就是这段代码。',
  runs: ({ lines }) => `▶ 运行的行：${lines}。`,
  waits: ({ lines }) => `‖ 等待的行：${lines}。`,
  best: ({ line }) => `看第 ${line} 行：导致这个结果的，它是最后运行的。`,
  badCode: ({ line, why }) => (line === null ? why : `第 ${line} 行：${why}`),
  failed: ({ why }) => `没有运行：${why}`,
  mend: {
    yourself: '自己修好它',
    title: ({ server, law }) => `修好它：${server} 违反定律 ${law}`,
    all: '把教程里的写法一个缺陷接一个缺陷地修好，直到它遵守每一条定律。',
    ask: '修好了吗？',
    asking: ({ part }) => `正在看：${part}…`,
    parts: { own: '走到这个缺陷的路', search: '随机的世界', library: '内置场景' },
    mended: ({ worlds }) => `修好了：在 ${worlds} 个世界里，评判它的每一条定律它都遵守。`,
    notYet: ({ law, text, scenario }) => `还没有：违反了定律 ${law}。${text}（${scenario}）`,
    smallest: ({ steps }) => `找到的最小场景：${steps}`,
    open: '打开它',
    notRun: ({ why }) => `没法问：${why}`,
    notHere:
      '这个缺陷没法在你自己的代码里修：它在管理器周围的东西里（端点、队列、心跳、主人的命令），或者只和它们在一起才会出现，而这些在你的代码旁边都是我们的。',
  },
  notJudged: '没有用来评判它的',
  notJudgedLine: ({ laws, why }) => `${laws}：${why}`,
} satisfies typeof ownInEnglish
