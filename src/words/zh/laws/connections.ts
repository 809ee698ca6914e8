import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { failures } from '#words/zh/events/failures.ts'

/** Laws of what ends, and of what goes on. */
export const connections = {
  L1: {
    name: '处理程序活下来',
    rule: '没有哪一帧、哪一个对端能让处理程序终止。',
    remedy: '对坏的输入回答一个错误，让每个处理程序的失败只影响它自己。',
    messages: { threw: failures.threw },
  },
  L2: {
    name: '会安静下来',
    rule: '没有人再要什么的时候，世界会安静下来。',
    remedy: '不要轮询，也不要回答一个回答：发出的每样东西都应来自一个请求或一个定时器。',
    messages: {
      restless: ({ turns }) => `没有人再要什么，但 ${turns} 轮之后世界还没有安静。`,
      'timers go on': ({ timers }) => `服务器已停止，但它还有 ${timers} 个定时器在跑。`,
    },
  },
  L3: {
    name: '沉默的按时被放弃',
    rule: '半开的连接最晚在三次心跳后被放弃，最早在两次之后。',
    remedy: '每个周期 ping 所有人，连着两次 ping 没有回应的就断掉。',
    messages: {
      early: ({ connection, silentMs, leastMs }) =>
        `服务器在 ${name(connection)} 沉默 ${silentMs} 毫秒后就放弃了它。应该等 ${leastMs} 毫秒。`,
      late: ({ connection, sinceMs, proxied }) =>
        `${name(connection)} 从 ${sinceMs} 毫秒起就半开了，服务器却还留着它${proxied ? '：有代理替它回应 ping' : ''}。`,
    },
  },
  T9: {
    name: '没有理由就不移出',
    rule: '服务器只因为这个连接自己给的理由，或因为主人要求，才关闭它。',
    remedy: '一个客户端做错了，只让它自己失去连接，不牵连别人。',
    messages: {
      closed: ({ connection, closeCode }) =>
        `服务器以 ${closeCode} 关闭 ${name(connection)}，但 ${name(connection)} 没有给它理由。`,
      'other code': ({ connection, closeCode, ordered }) =>
        `主人要以 ${ordered} 关闭 ${name(connection)}，服务器却用了 ${closeCode}。`,
      'cut off': ({ connection }) =>
        `服务器切断 ${name(connection)}，但 ${name(connection)} 没有给它理由。`,
      unasked: ({ connection }) =>
        `服务器以沉默为由放弃 ${name(connection)}，但没有 ping 过它两次。`,
    },
  },
  T15: {
    name: '成员关系因理由而结束',
    rule: '成员关系只因自己离开、随连接结束，或服务器主人的动作而结束。',
    remedy: '只把离开或走掉的人移出房间；卸下房间之前，再看一眼里面有谁。',
    messages: {
      'taken out': ({ connection, room }) =>
        `服务器把 ${name(connection)} 移出 ${room}，但 ${name(connection)} 没有给它理由。`,
    },
  },
  T16: {
    name: '主人吩咐的就做到',
    rule: '被请出的人不再在房间里，不许进的人进不来，被主人结束的连接、被主人移除的房间不再存在。',
    remedy:
      '在吩咐的那一步里就做完：先改两本账，再处理 socket 和消息。之前许可、还没生效的，作废。',
    messages: {
      'still in': ({ connection, room }) =>
        `主人把 ${name(connection)} 请出了 ${room}，但服务器仍把它留在里面。`,
      'let in': ({ connection, room }) =>
        `${name(connection)} 不再允许在 ${room} 里，服务器却让它进来了。`,
      'not let in': ({ connection, room }) =>
        `${name(connection)} 被告知不许进 ${room}，而主人从没这么说过。`,
      'still open': ({ connection }) =>
        `主人结束了 ${name(connection)} 的连接，但在服务器上它还开着。`,
      'still there': ({ room }) => `主人移除了 ${room}，但服务器上它还在。`,
      'other reason': ({ connection, room, told, ordered }) =>
        `${name(connection)} 被告知因“${told}”被请出 ${room}，而主人说的是“${ordered}”。`,
    },
  },
  T17: {
    name: '位置留到时候',
    rule: '失去连接的成员，位置会留到说好的时候；及时回来的，就拿回位置。',
    remedy:
      '连接丢失时，让成员留在房间里并开始计时；一步之内把位置交给新连接；时间到了，在一个地方收回。',
    messages: {
      'given up': ({ connection, room, leftMs }) =>
        `${name(connection)} 在 ${room} 的位置还应留 ${leftMs} 毫秒，却被收回了。`,
      'not given back': ({ connection }) => `${name(connection)} 及时回来，却没拿回它的位置。`,
      unanswered: ({ connection }) => `${name(connection)} 想要回它的位置，却没被告知能不能继续。`,
    },
  },
} satisfies Partial<LawWords>
