import type { lesson } from '#lessons/all/half-open.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const halfOpen = {
  title: '半开：问一问谁还在',
  about: [
    '笔记本合上了，手机离开了网络。没有发出关闭，也没有错误到来：连接处于半开状态。',
    '所以这台服务器每 30 秒问每个人一次。连着两次不回答，就放弃他。',
  ],
  ask: 'bob 合上了笔记本。谁来告诉服务器？',
  answers: {
    browser: {
      says: 'bob 的浏览器',
      because: '它睡着了。它发的东西也到不了。',
    },
    network: {
      says: '网络',
      because: '也许会，要很多分钟之后，也许永远不会。线路没坏，只是没有人回答。',
    },
    nobody: {
      says: '没有人',
      because: '沉默和没话说看起来一样。得主动去问。',
    },
  },
  task: '让 bob 沉默，让服务器自己发现。',
  goals: {
    reaped: 'lobby 里只有 alice',
    silent: 'bob 那一端仍然打开：没有人告诉他',
    told: 'alice 被告知他走了',
  },
  slips: {
    noticed: '这样两端都发现了，所以 bob 自己那一端也关了。重新开始，按“半开”。',
    left: 'bob 自己离开了，alice 也被告知了。让他再加入，再让他半开。',
    alice: '沉默的是 alice。重新开始，让 bob 半开。',
  },
  hints: [
    '网线被切断，两端都会发现。半开才是谁也发现不了的那种。',
    '这里时间是停着的，要你让它走。得有两次心跳没有回应。',
    '对 bob 用“半开”，然后让 30 秒过去三次。',
  ],
  seen: '大约 90 秒后，服务器放弃了 bob，做了清理，并告诉了 alice。bob 还以为自己在房间里。',
  beside: {
    'no-reaper': {
      show: '看一台从来不问的服务器',
      text: '这里 bob 永远是成员，每个人都看见他在房间里。',
    },
  },
} satisfies WordsOf<typeof lesson>
