import { isEndless } from '#kernel/thrown.ts'
import type { CodeWords, FailureParams } from '#trace/codes.ts'
import { say } from '#trace/say.ts'
import type { Words } from '#words/words.ts'

const places: CodeWords<FailureParams> = {
  listener: ({ end, event }) => `${end === 'server' ? '服务器' : '客户端'}的“${event}”监听器`,
  'message handler': () => '消息处理程序',
  'connection handler': () => '连接处理程序',
  endpoint: () => '端点',
  broadcast: () => '广播',
  'fan-out': () => '分发',
  unloading: () => '房间的卸下',
  batch: () => '批次',
  manager: () => '管理器',
  method: ({ method }) => `${method}()`,
  timer: () => '一个定时器',
  promise: () => '一个没有人等待的 Promise',
}

/** What an engine throws by itself, in words that are the same for every engine. */
const ofEngines: Readonly<Record<string, string>> = {
  SyntaxError: 'SyntaxError：文本解析不出来',
  TypeError: 'TypeError：一个值不是代码以为的那种',
  RangeError: 'RangeError：一个值超出范围，或者栈满了',
  ReferenceError: 'ReferenceError：没有这个名字',
  EndlessCode: '它一直不结束，被中止了',
}

/** Code that threw. */
export const failures: Words['failures'] = {
  thrown: ({ name, message }) => (message === '' ? (ofEngines[name] ?? name) : message),
  threw: ({ where, params, line, file, error }) => {
    const place = `${say(places, where, params)}${line === undefined ? '' : `在${file === undefined ? '' : ` ${file} `}第 ${line} 行`}`
    if (isEndless(error)) return `${place}一直不结束，被中止了`
    return `${place}抛出错误：${failures.thrown(error)}`
  },
}
