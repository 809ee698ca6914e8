import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { linePlace } from '#cli/files/codeFile.ts'
import { SilenceWatch } from '#host/silenceWatch.ts'
import type { CommandWords } from '#words/words.ts'
import type { Runner } from './runner.ts'

/** A thread at work says so; one that says nothing for so long is in a loop that does not end. */
const codeSilenceMsMax = 5000

/** What a thread says while it is at work. */
export const atWork = 'at work'

/**
 * Asks a thread to do something. Rejects when it ends without an answer; one that runs code of somebody's
 * own is ended when it says nothing for long.
 */
export function askThread<T>(
  worker: Runner,
  question: { readonly options: CliOptions; readonly [field: string]: unknown },
  { cli: words }: CommandWords,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const watch = new SilenceWatch(codeSilenceMsMax, () => {
      finish()
      void worker.terminate()
      reject(new Error(words.endless({ seconds: codeSilenceMsMax / 1000, place: placeOf() })))
    })
    const finish = () => {
      watch.end()
      worker.off('message', heard)
      worker.off('error', failed)
      worker.off('exit', gone)
    }
    const heard = (said: T | typeof atWork) => {
      if (said === atWork) return watch.begin()
      finish()
      resolve(said)
    }
    const failed = (error: Error) => {
      finish()
      reject(error)
    }
    const gone = (how?: number | string) => {
      failed(new Error(words.noAnswer({ how: how ?? null, place: placeOf() })))
    }
    const placeOf = () => {
      const { code } = question.options
      return code && worker.lastLine ? linePlace(code, worker.lastLine) : null
    }
    worker.on('message', heard)
    worker.on('error', failed)
    worker.on('exit', gone)
    worker.postMessage(question)
  })
}
