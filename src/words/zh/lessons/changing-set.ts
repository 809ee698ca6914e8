import type { lesson } from '#lessons/all/changing-set.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const changingSet = {
  title: '循环的时候，集合变了',
  about: [
    '这就是教程里的写法：对每个成员，发送，并等到发完。',
    'bob 的手机在隧道里：他不读取，所以给他的发送要等。news 里一条很长的消息占满了他的线路，而他在 lobby 的名单里排第一。',
  ],
  ask: 'alice 说了句话，循环在 bob 那里等着。这段时间里，成员集合会怎样？',
  answers: {
    waits: {
      says: '什么都可能：别人加入，别人离开',
      because: '一个任务等着，别的任务照跑。循环再往下走时，集合已经不是原来的样子了。',
    },
    skips: {
      says: '不会变：循环占着它',
      because: '没有循环能占住一个集合。只有不等待的代码才能独占它。',
    },
    copies: {
      says: '不会变：循环用的是副本',
      because: '除非有人做了副本。而副本也有它自己的毛病，你马上会看到。',
    },
  },
  task: '让循环崩溃：在它等待时改变集合，再让它继续。',
  goals: { crash: '服务器的代码抛出了错误（定律 L1）' },
  slips: {
    over: 'bob 读了，循环已经结束。它等的时候没有人来，也没有人走。alice 自己走不了：在等的正是她的请求。重新开始，中间让 carol 离开。',
    reads: 'bob 又在读了，所以循环不会再等他。重新开始，先让 alice 在 lobby 里说点什么。',
  },
  hints: [
    '先要让循环跑起来：alice 在 lobby 里说点什么。',
    '趁它在 bob 那里等着，让别的人离开。然后“恢复”让 bob 再开始读取。',
    '让 alice 向 lobby 发一条消息。在 carol 那里按 lobby 上的“离开”，再在 bob 那里按“恢复”。',
  ],
  seen: '集合的大小变了，循环抛出了错误。alice 只说了句“你好”，被断掉的却是她。',
  beside: {
    'await-each-send': {
      show: '做个副本就够了吗？',
      text: '不够。这个循环走的是副本，所以不会崩溃。但 carol 已经离开，还是收到了消息；而且所有人都在等 bob。',
    },
    reference: {
      show: '看正确的做法',
      text: '这里循环根本不等：它一步就把消息放进每个成员的队列。等待由队列来做。',
    },
  },
} satisfies WordsOf<typeof lesson>
