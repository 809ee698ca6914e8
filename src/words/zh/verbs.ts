import { named, quoted, which } from '#words/names.ts'
import type { Words } from '#words/words.ts'
import { faultVerbs } from './events/faults.ts'
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
  ...faultVerbs,
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
