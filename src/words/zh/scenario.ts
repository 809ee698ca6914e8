import type { JsonExpected } from '#scenario/json/jsonError.ts'
import type { Found } from '#scenario/problems/problem.ts'
import type { Words } from '#words/words.ts'

/** The sentence of each problem of a scenario: where it is, what stands there, what may stand there. */
export const scenario: Words['scenario'] = {
  tooLong: ({ where, max }) => may(where, '更多字符', `至多 ${max} 个字符（fileCharsMax）`),
  traceTooLong: ({ where, max }) =>
    may(where, '更多字符', `轨迹文件至多 ${max} 个字符（traceFileCharsMax）`),
  notUtf8: ({ where, byte }) =>
    may(where, `从第 ${byte} 字节起不是 UTF-8 的字节`, '以 UTF-8 编码的 JSON'),
  notJson: ({ where, word, line, column, expected }) => {
    const what = word === null ? '文本结尾' : JSON.stringify(word)
    return may(where, `不是 JSON：第 ${line} 行第 ${column} 列是 ${what}`, jsonParts[expected])
  },
  noJson: ({ where }) => may(where, '不是 JSON 的内容', '一个 JSON 对象'),
  fieldTwice: ({ where, field, line, column }) =>
    may(where, `字段 ${field} 在第 ${line} 行第 ${column} 列又出现一次`, '每个字段一次'),
  notPlain: ({ where, type }) =>
    may(where, type === 'undefined' ? '空' : `类型为 ${type} 的值`, '纯 JSON'),
  notReadable: ({ where }) => may(where, '读不出的值', '纯 JSON'),
  tooDeep: ({ where, max }) => may(where, '更深的嵌套', `至多 ${max} 层的对象和数组（depthMax）`),
  notFinite: ({ where, number }) => may(where, number, '有限的数'),
  ownClass: ({ where }) => may(where, '某个类的对象', '普通对象'),
  tooManyValues: ({ where, max }) => may(where, '更多的值', `至多 ${max} 个值（valuesMax）`),
  notObject: ({ where, found }) => may(where, shown(found), '一个 JSON 对象'),
  isTrace: ({ where }) => may(where, '一份轨迹，它的场景在 "scenario" 里', '一个场景'),
  version: ({ where, found, version }) =>
    may(where, shown(found), `${version}，即这里能读的格式版本`),
  traceVersion: ({ where, found }) => may(where, shown(found), '1，即轨迹文件的版本'),
  noEvents: ({ where, found }) => may(where, shown(found), '一个事件数组'),
  notStep: ({ where, found }) => may(where, shown(found), '带 "do" 或 "expect" 的对象'),
  doAndExpect: ({ where }) => may(where, '"do" 和 "expect" 都在', '两者之一'),
  noDoNorExpect: ({ where }) => may(where, '"do" 和 "expect" 都不在', '两者之一'),
  nowAndAt: ({ where }) => may(where, '"now" 和 "at" 都在', '至多两者之一'),
  unknownWord: ({ where, found, words, meant }) =>
    may(where, shown(found), `${words.join('、')} 之一`, meant),
  unknownFields: ({ where, fields, more, known, meant }) => {
    const rest = more > 0 ? ` 和另外 ${more} 个` : ''
    const fits = `格式里的字段：${known.join('、')}`
    return may(where, `不认识的 ${fields.join('、')}${rest}`, fits, meant)
  },
  wrongType: ({ where, found, type }) => may(where, shown(found), types[type] ?? type),
  wrongValue: ({ where, found, values, meant }) =>
    may(where, shown(found), values.join(' 或 '), meant),
  atLeast: ({ where, found, bound, limit, isItems }) =>
    may(where, shown(found), `${bound}${isItems ? ' 项' : ''}或更多${called(limit)}`),
  atMost: ({ where, found, bound, limit, isItems }) =>
    may(where, shown(found), `${bound}${isItems ? ' 项' : ''}或更少${called(limit)}`),
  unfit: ({ where, found, why }) => may(where, shown(found), `别的内容（${why}）`),
  unknownClient: ({ where, client }) =>
    may(where, quoted(client), '先前 connect 或 spawn 建立的客户端'),
  past: ({ where, atMs, leastMs }) =>
    may(where, String(atMs), `${leastMs} 或更晚，因为前面的步骤这样写`),
  pastByThen: ({ where, atMs, nowMs }) =>
    may(where, String(atMs), `${nowMs} 或更晚，因为那时已是 ${nowMs} 毫秒`),
  tooManyClients: ({ where, client, max }) =>
    may(where, quoted(client), `至多 ${max} 个客户端之一（clientsMax）`),
  spawnsTooMany: ({ where, count, left, max }) =>
    may(where, String(count), `至多 ${left}，因为一个场景至多有 ${max} 个客户端（clientsMax）`),
  longNames: ({ where, prefix, last, max }) =>
    may(
      where,
      quoted(prefix),
      `加上数字 ${last} 后名字不超过 ${max} 个字符的前缀（clientNameCharsMax）`,
    ),
  unknownServer: ({ where, id, ids, meant }) =>
    may(where, quoted(id), `${ids.join('、')} 之一`, meant),
  codeNotRun: ({ where }) => may(where, '这里不运行的代码', '一个服务器的 id'),
  badCode: ({ where, line, why }) =>
    may(
      where,
      `无法运行的代码${line === null ? '' : `（第 ${line} 行）`}：${why}`,
      '房间管理器的代码',
    ),
  more: ({ where, max }) => `${where}：还有更多问题；一次只说 ${max} 个（problemsMax）`,
  clientName: ({ where, found, max }) =>
    rule(where, found, `客户端的名字有 1 到 ${max} 个可见字符（clientNameCharsMax），不含 "#"`),
  path: ({ where, found }) => rule(where, found, '路径是 /ws 或 /ws/room/ID'),
  closeCode: ({ where, found }) =>
    rule(where, found, '客户端可以用 1000 或 3000 到 4999 关闭，和浏览器里一样'),
  closeReason: ({ where, found, max }) =>
    rule(where, found, `关闭的理由至多 ${max} 字节（closeReasonBytesMax）`),
  base64: ({ where, found }) => rule(where, found, 'binary 是 base64'),
  metadata: ({ where, found }) => rule(where, found, 'metadata 是一个 JSON 对象'),
  frameOrBinary: ({ where, found }) => rule(where, found, 'send 有 "frame" 或 "binary" 之一'),
  heldDirection: ({ where, found }) => rule(where, found, '只有帧按 "direction" 扣住'),
  someEnd: ({ where, found }) =>
    rule(where, found, 'socket 至少要有 "clientEnd"、"serverEnd" 和 "code" 之一'),
  leastOverMost: ({ where, found }) => rule(where, found, '最小值不能大于最大值'),
  twoItems: ({ where, found }) => may(where, shown(found), '正好 2 项：最小值和最大值'),
  serverOrCode: ({ where, found }) =>
    may(where, shown(found), '一个服务器的 id，或带有 "source" 的对象'),
  noCode: ({ where, found }) => may(where, shown(found), '代码'),
  longCode: ({ where, found, max }) =>
    may(where, shown(found), `至多 ${max} 个字符的代码（sourceCharsMax）`),
  noName: ({ where, found }) => may(where, shown(found), '一个名字'),
  longName: ({ where, found, max }) =>
    may(where, shown(found), `至多 ${max} 个字符的名字（serverNameCharsMax）`),
}

const jsonParts = {
  value: '一个 JSON 值',
  field: '双引号里的字段名',
  newField: '还没有出现过的字段',
  colon: '":"',
  commaOrBrace: '"," 或 "}"',
  commaOrBracket: '"," 或 "]"',
  end: '结尾',
  quote: '字符串的结束引号',
  noControl: '没有控制字符的字符串（换行写成 \\n）',
  escape: '\\n 或 \\u00e9 这样的转义',
} satisfies Record<JsonExpected, string>

const types: Readonly<Record<string, string>> = {
  int: '一个整数',
  number: '一个数',
  string: '一个字符串',
  boolean: 'true 或 false',
  array: '一个数组',
  tuple: '一个数组',
  object: '一个对象',
}

/** What may stand there instead. `meant` is the word that was probably meant. */
function may(where: string, found: string, allowed: string, meant?: string): string {
  const hint = meant === undefined ? '' : `（是不是 ${JSON.stringify(meant)}？）`
  return `${where}：这里是${found}；可以是${allowed}${hint}`
}

/** A rule is a sentence of its own. */
function rule(where: string, found: Found, text: string): string {
  return `${where}：这里是 ${shown(found)}；${text}`
}

function shown(found: Found): string {
  if (found.kind === 'nothing') return '空'
  if (found.kind === 'object') return '一个对象'
  return found.kind === 'array' ? `${found.length} 项的数组` : found.json
}

function quoted(name: string): string {
  return JSON.stringify(name)
}

function called(limit: string | undefined): string {
  return limit === undefined ? '' : `（${limit}）`
}
