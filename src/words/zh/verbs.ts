import { named, quoted, which } from '#words/names.ts'
import type { Words } from '#words/words.ts'
import { listed } from './listed.ts'

/** How a step of each verb reads. */
export const verbs = {
  connect: ({ client, user, path, refuse }) =>
    `${named(client)}${as(user)} 连接${toPath(path)}${refused(refuse)}`,
  spawn: ({ count, prefix, user, path, join }) => {
    const who = `${count} 个以 ${named(prefix)} 加数字命名的客户端${as(user)}连接${toPath(path)}`
    return join.length === 0 ? who : `${who}，并加入 ${listed(join)}`
  },
  join: ({ client, connection, room }) => `${which(client, connection)} 加入 ${named(room)}`,
  leave: ({ client, connection, room }) => `${which(client, connection)} 离开 ${named(room)}`,
  message: ({ client, connection, room, text }) =>
    `${which(client, connection)} 在 ${named(room)} 里说${quoted(text)}`,
  state: ({ client, connection, room, state }) =>
    state === null
      ? `${which(client, connection)} 在 ${named(room)} 里不再有状态`
      : `${which(client, connection)} 把自己在 ${named(room)} 里的状态设为 ${JSON.stringify(state)}`,
  send: ({ client, connection, frame = '', binary }) =>
    binary === undefined
      ? `${which(client, connection)} 发送原始帧 ${quoted(frame)}`
      : `${which(client, connection)} 发送一个二进制帧`,
  close: ({ client, connection, code, reason }) =>
    `${which(client, connection)} 以 ${code}${reason === '' ? '' : ` 和 ${quoted(reason)}`} 关闭`,
  drop: ({ client, connection }) => `${which(client, connection)} 的连接被切断`,
  reconnect: ({ client, connection, refuse, resume }) =>
    `${which(client, connection)} 重新连接${resume ? '，要接着原来的继续' : ''}${refused(refuse)}`,
  halfOpen: ({ client, connection, direction, proxy }) => {
    const answered = proxy ? '，有代理替它回应 ping' : ''
    const who = which(client, connection)
    if (direction === 'both') return `到 ${who} 和来自 ${who} 的都到不了${answered}`
    return `${ways[direction](who)}都到不了${answered}`
  },
  heal: ({ client, connection }) => `${which(client, connection)} 的连接恢复`,
  deadSocket: ({ client, connection, times }) =>
    times === undefined
      ? `${which(client, connection)} 的 socket 死了，没有关闭事件`
      : `接下来 ${times} 次向 ${which(client, connection)} 的发送失败`,
  stall: ({ client, connection }) => `${which(client, connection)} 停止读取`,
  slow: ({ client, connection, bytesPerMs }) =>
    `${which(client, connection)} 每毫秒读 ${bytesPerMs} 字节`,
  throttle: ({ client, connection, everyMs }) =>
    `${which(client, connection)} 的定时器每 ${everyMs} 毫秒才运行一次`,
  hold: ({ client, connection, what, direction }) => {
    const who = which(client, connection)
    if (what === 'frames') return `${ways[direction](who)}帧被扣住`
    if (what === 'accept') return `服务器对 ${who} 的 accept 被扣住`
    return what === 'handler'
      ? `服务器给 ${who} 的处理程序被扣住`
      : `服务器为 ${who} 等待的东西被扣住`
  },
  release: ({ client, connection, what, fails, count }) => {
    const who = which(client, connection)
    if (fails) return `${who} 被扣住的 accept 失败`
    if (what === undefined) return `${who} 被扣住的全部继续`
    const many = count === undefined ? '' : `中的 ${count} 个`
    return `${who} 被扣住的${held[what]}${many}继续`
  },
  createRoom: ({ room }) => `主人建房间 ${named(room)}`,
  removeRoom: ({ room }) => `主人移除房间 ${named(room)}`,
  broadcast: ({ room, text, exclude, connection }) =>
    `主人在 ${named(room)} 里说${quoted(text)}${exclude === undefined ? '' : `，除了 ${which(exclude, connection)} 都会收到`}`,
  kick: ({ client, connection, room, reason }) =>
    `主人把 ${which(client, connection)} 请出 ${named(room)}${because(reason)}`,
  revoke: ({ client, room, reason }) =>
    `主人不再允许 ${named(client)} 进入 ${named(room)}${because(reason)}`,
  allow: ({ client, room }) => `主人又允许 ${named(client)} 进入 ${named(room)}`,
  disconnect: ({ client, connection, code, reason }) =>
    `主人以 ${code} 关闭 ${which(client, connection)}${because(reason)}`,
  restart: () => '服务器重启',
  wait: ({ ms }) => `过去 ${ms} 毫秒`,
} satisfies Words['verbs']

const ways = {
  both: (who: string) => `与 ${who} 之间的`,
  toServer: (who: string) => `来自 ${who} 的`,
  toClient: (who: string) => `到 ${who} 的`,
}

const held = { frames: '帧', handler: '处理程序', await: ' await ', accept: ' accept ' }

function because(reason: string): string {
  return reason === '' ? '' : `，并说${quoted(reason)}`
}

function as(user: string | undefined): string {
  return user === undefined ? '' : `以 ${named(user)} 的身份`
}

function toPath(path: string): string {
  return path === '/ws' ? '' : ` ${named(path)}`
}

function refused(refuse: boolean): string {
  return refuse ? '，服务器拒绝' : ''
}
