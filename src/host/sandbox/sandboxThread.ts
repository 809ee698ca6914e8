import type { Thread } from '#host/threadHost.ts'
import type { Alive, Answer, Ask, Part, Progress, Stop } from '#host/workerMessages.ts'
import { NotDone } from '#scenario/problems/notDone.ts'

/**
 * The page within. It is a file of its own, for a page in a text would have this page's policy, which
 * lets no code in; its own lets code in and nothing out.
 */
const pageWithin = 'sandbox.html'

/** The page within says that it is there before it has come in whole; so long that may take to be heard. */
const silenceMsMax = 5000

/**
 * A thread in a worker of a page within this one that has an origin of its own: no storage, no network,
 * no way to this page. It ends with that page.
 */
export class SandboxThread<Asked = Ask | Stop, Said = Answer | Part | Progress>
  implements Thread<Asked, Said>
{
  onmessage: Thread<Asked, Said>['onmessage'] = null
  onerror: Thread['onerror'] = null
  onmessageerror: Thread['onmessageerror'] = null
  readonly #frame = document.createElement('iframe')
  readonly #port: MessagePort
  readonly #starting = new Starting(() =>
    this.onmessage?.(new MessageEvent('message', { data: { isAlive: true } })),
  )
  readonly #heard: (event: MessageEvent) => void
  #isThere = false
  /** Runs out when something came in the frame, and it is not the page. */
  #silence: ReturnType<typeof setTimeout> | undefined

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.onmessage = (event: MessageEvent<Said | Alive>) => {
      this.#starting.end()
      this.onmessage?.(event)
    }
    port1.onmessageerror = (event) => this.onmessageerror?.(event)
    this.#heard = ({ source, data }) => {
      if (source !== this.#frame.contentWindow) return
      this.#isThere = true
      clearTimeout(this.#silence)
      if (data?.sandbox !== null) return this.#broke(String(data?.sandbox))
      import('virtual:sandbox-script').then(
        ({ script }) => this.#frame.contentWindow?.postMessage(script, '*', [port2]),
        () => this.#notFetched(),
      )
    }
    window.addEventListener('message', this.#heard)
    this.#frame.setAttribute('sandbox', 'allow-scripts')
    this.#frame.setAttribute('aria-hidden', 'true')
    this.#frame.hidden = true
    // A browser fires this for its own page of an error too.
    this.#frame.addEventListener('load', () => {
      if (this.#isThere) return
      this.#silence = setTimeout(() => this.#notFetched(), silenceMsMax)
    })
    this.#frame.src = new URL(pageWithin, document.baseURI).href
    document.body.append(this.#frame)
  }

  postMessage(message: Asked): void {
    this.#port.postMessage(message)
  }

  terminate(): void {
    this.#starting.end()
    clearTimeout(this.#silence)
    window.removeEventListener('message', this.#heard)
    this.#port.close()
    this.#frame.remove()
  }

  #broke(message: string): void {
    this.onerror?.(new ErrorEvent('error', { message }))
  }

  #notFetched(): void {
    const error = new NotDone({ code: 'notFetched', params: {} })
    this.onerror?.(new ErrorEvent('error', { error }))
  }
}

/** So long a sandbox may take to be there, on a machine that is busy. */
const startSecondsMax = 30

/** Says every second that somebody is on the way, for a while. */
class Starting {
  #left = startSecondsMax
  readonly #timer: ReturnType<typeof setInterval>

  constructor(say: () => void) {
    this.#timer = setInterval(() => {
      if (this.#left-- > 0) say()
      else this.end()
    }, 1000)
  }

  end(): void {
    clearInterval(this.#timer)
  }
}
