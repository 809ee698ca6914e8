import type { JsonExpected } from '#scenario/json/jsonError.ts'
import type { Found } from '#scenario/problems/problem.ts'
import { say } from '#trace/say.ts'
import type { Words } from '#words/words.ts'
import { brought } from './brought.ts'

/** The sentence of each problem of a scenario: where it is, what stands there, what may stand there. */
export const scenario = {
  tooLong: ({ where, max }) => may(where, '更多字符', `最多 ${max} 个字符（fileCharsMax）`),
  traceTooLong: ({ where, max }) =>
    may(where, '更多字符', `轨迹文件最多 ${max} 个字符（traceFileCharsMax）`),
  notUtf8: ({ where, byte }) => may(where, `从第 ${byte} 个字节起不是 UTF-8`, 'UTF-8 的 JSON'),
  notJson: ({ where, word, line, column, expected }) => {
    const what = word === null ? '文本的结尾' : JSON.stringify(word)
    return may(where, `不是 JSON：${what}，在第 ${line} 行第 ${column} 列`, jsonParts[expected])
  },
  noJson: ({ where }) => may(where, '没有 JSON', '一个 JSON 对象'),
  fieldTwice: ({ where, field, line, column }) =>
    may(where, `字段 ${field} 第二次出现，在第 ${line} 行第 ${column} 列`, '每个字段一次'),
  notPlain: ({ where, type }) =>
    may(where, type === 'undefined' ? '没有东西' : `一个 ${type}`, '普通的 JSON'),
  notReadable: ({ where }) => may(where, '一个读不出的值', '普通的 JSON'),
  tooDeep: ({ where, max }) => may(where, '更深的嵌套', `最多嵌套 ${max} 层（depthMax）`),
  notFinite: ({ where, number }) => may(where, number, '一个有限的数'),
  ownClass: ({ where }) => may(where, '一个有自己类的对象', '一个普通对象'),
  tooManyValues: ({ where, max }) => may(where, '更多值', `最多 ${max} 个值（valuesMax）`),
  notObject: ({ where, found }) => may(where, foundText(found), '一个 JSON 对象'),
  isTrace: ({ where }) => may(where, '一条轨迹，场景在它的 "scenario" 里', '一个场景'),
  version: ({ where, found, version }) =>
    may(where, foundText(found), `${version}，这里认识的格式版本`),
  traceVersion: ({ where, found }) => may(where, foundText(found), '1，轨迹文件的版本'),
  oldTrace: ({ where, found, version }) =>
    may(where, foundText(found), `${version}（把它的场景再运行一次，就有这个版本的轨迹）`),
  noEvents: ({ where, found }) => may(where, foundText(found), '事件的数组'),
  notStep: ({ where, found }) => may(where, foundText(found), '带 "do" 或 "expect" 的对象'),
  doAndExpect: ({ where }) => may(where, '"do" 和 "expect" 都有', '其中一个'),
  noDoNorExpect: ({ where }) => may(where, '"do" 和 "expect" 都没有', '其中一个'),
  nowAndAt: ({ where }) => may(where, '"now" 和 "at" 都有', '最多其中一个'),
  unknownWord: ({ where, found, words, meant }) =>
    may(where, foundText(found), `${words.join('、')} 之一`, meant),
  unknownFields: ({ where, fields, more, known, meant }) => {
    const rest = more > 0 ? `，还有 ${more} 个` : ''
    return may(
      where,
      `不认识的 ${fields.join('、')}${rest}`,
      `只有格式里的字段 ${known.join('、')}`,
      meant,
    )
  },
  wrongType: ({ where, found, type }) =>
    may(where, foundText(found), typeNames[type] ?? `一个 ${type}`),
  wrongValue: ({ where, found, values, meant }) =>
    may(where, foundText(found), values.join(' 或 '), meant),
  atLeast: ({ where, found, bound, limit, isItems }) =>
    may(where, foundText(found), `${bound}${isItems ? ' 项' : ''}或更多${called(limit)}`),
  atMost: ({ where, found, bound, limit, isItems }) =>
    may(where, foundText(found), `${bound}${isItems ? ' 项' : ''}或更少${called(limit)}`),
  unfit: ({ where, found, why }) => may(where, foundText(found), `别的东西（${why}）`),
  unknownConnection: ({ where, client, connection, count }) =>
    may(where, String(connection), `1 到 ${count}，因为到那时 ${client} 只有过 ${count} 个连接`),
  unknownClient: ({ where, client }) =>
    may(where, inJson(client), '前面的 connect 或 spawn 建过的客户端'),
  past: ({ where, atMs, leastMs }) =>
    may(where, String(atMs), `${leastMs} 或更晚，因为前面有一步这样说`),
  pastByThen: ({ where, atMs, nowMs }) =>
    may(where, String(atMs), `${nowMs} 或更晚，因为那时已是 ${nowMs} 毫秒`),
  tooManyClients: ({ where, client, max }) =>
    may(where, inJson(client), `最多 ${max} 个客户端之一（clientsMax）`),
  spawnsTooMany: ({ where, count, left, max }) =>
    may(where, String(count), `最多 ${left}，因为一个场景最多有 ${max} 个客户端（clientsMax）`),
  longNames: ({ where, prefix, last, max }) =>
    may(
      where,
      inJson(prefix),
      `加上数字 ${last} 后不超过 ${max} 个字符的前缀（clientNameCharsMax）`,
    ),
  unknownServer: ({ where, id, ids, meant }) =>
    may(where, inJson(id), `${ids.join('、')} 之一`, meant),
  codeNotRun: ({ where }) => may(where, '代码，而这里不运行代码', '服务器的 id'),
  badCode: ({ where, line, why }) =>
    may(
      where,
      `运行不了的代码${line === null ? '' : `，在第 ${line} 行`}：${say(brought.cannotRun, why.code, why.params)}`,
      '房间管理器的代码',
    ),
  more: ({ where, max }) => `${where}：还有更多问题；一次只说 ${max} 个（problemsMax）`,
  clientName: ({ where, found, max }) =>
    ruleBroken(
      where,
      found,
      `客户端的名字有 1 到 ${max} 个可见字符（clientNameCharsMax），不能有“#”`,
    ),
  path: ({ where, found }) => ruleBroken(where, found, '路径是 /ws 或 /ws/room/ID'),
  closeCode: ({ where, found }) =>
    ruleBroken(where, found, '和浏览器里一样，客户端可以用 1000 或 3000 到 4999 关闭'),
  serverCloseCode: ({ where, found }) =>
    ruleBroken(where, found, '服务器可以用 1000 到 1003、1007 到 1014 或 3000 到 4999 关闭'),
  closeReason: ({ where, found, max }) =>
    ruleBroken(where, found, `原因最多 ${max} 字节（closeReasonBytesMax）`),
  base64: ({ where, found }) => ruleBroken(where, found, '二进制写成 base64'),
  metadata: ({ where, found }) => ruleBroken(where, found, '元数据是一个 JSON 对象'),
  json: ({ where, found }) => ruleBroken(where, found, '这里可以是任何 JSON；null 表示没有'),
  frameOrBinary: ({ where, found }) =>
    ruleBroken(where, found, 'send 要有 "frame" 或 "binary" 其中一个'),
  heldDirection: ({ where, found }) => ruleBroken(where, found, '只有帧才按 "direction" 扣住'),
  acceptFails: ({ where, found }) => ruleBroken(where, found, '只有 accept 才会 "fails"'),
  countedPieces: ({ where, found }) =>
    ruleBroken(where, found, '有 "count" 时，"what" 只能是 "handler" 或 "await"'),
  connectionOfNobody: ({ where, found }) =>
    ruleBroken(where, found, 'broadcast 的 "connection" 指的是 "exclude" 里的客户端'),
  someEnd: ({ where, found }) =>
    ruleBroken(where, found, '期望 socket 时，"clientEnd"、"serverEnd" 和 "code" 至少有一个'),
  leastOverMost: ({ where, found }) => ruleBroken(where, found, '最小的不能超过最大的'),
  twoItems: ({ where, found }) => may(where, foundText(found), '正好 2 项：最小和最大'),
  serverOrCode: ({ where, found }) =>
    may(where, foundText(found), '服务器的 id，或带 "source" 的对象'),
  noCode: ({ where, found }) => may(where, foundText(found), '代码'),
  longCode: ({ where, found, max }) =>
    may(where, foundText(found), `最多 ${max} 个字符的代码（sourceCharsMax）`),
  noName: ({ where, found }) => may(where, foundText(found), '一个名字'),
  longName: ({ where, found, max }) =>
    may(where, foundText(found), `最多 ${max} 个字符的名字（serverNameCharsMax）`),
} satisfies Words['scenario']

const jsonParts = {
  value: '一个 JSON 值',
  field: '双引号里的字段名',
  newField: '一个还没有出现过的字段',
  colon: '":"',
  commaOrBrace: '"," 或 "}"',
  commaOrBracket: '"," 或 "]"',
  end: '没有更多',
  quote: '字符串结尾的引号',
  noControl: '没有控制字符的字符串（换行写成 \\n）',
  escape: '转义，例如 \\n 或 \\u00e9',
} satisfies Record<JsonExpected, string>

const typeNames: Readonly<Record<string, string>> = {
  int: '一个整数',
  tuple: '一个数组',
  array: '一个数组',
  string: '一个字符串',
  number: '一个数',
  boolean: 'true 或 false',
  object: '一个对象',
}

/** What may stand there instead. `meant` is the word that was probably meant. */
function may(where: string, found: string, allowed: string, meant?: string): string {
  const hint = meant === undefined ? '' : `（是不是 ${JSON.stringify(meant)}？）`
  return `${where}：得到 ${found}；这里可以是 ${allowed}${hint}`
}

/** A rule is a sentence of its own. */
function ruleBroken(where: string, found: Found, text: string): string {
  return `${where}：得到 ${foundText(found)}；${text}`
}

function foundText(found: Found): string {
  if (found.kind === 'nothing') return '没有东西'
  if (found.kind === 'object') return '一个对象'
  return found.kind === 'array' ? `${found.length} 项的数组` : found.json
}

function inJson(name: string): string {
  return JSON.stringify(name)
}

function called(limit: string | undefined): string {
  return limit === undefined ? '' : `（${limit}）`
}
