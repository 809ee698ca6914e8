/** What a fetch handler answers, as far as sockets are concerned: those of engines take no status of 101. */
export class SocketResponse {
  readonly status: number
  readonly webSocket: unknown
  readonly headers = new Map<string, string>()
  readonly #body: unknown

  constructor(body: unknown = null, options: { status?: number; webSocket?: unknown } = {}) {
    this.#body = body
    this.status = options.status ?? 200
    this.webSocket = options.webSocket
  }

  static json(value: unknown, options?: { status?: number }): SocketResponse {
    return new SocketResponse(JSON.stringify(value), options)
  }

  static redirect(): SocketResponse {
    return new SocketResponse(null, { status: 302 })
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300
  }

  text(): Promise<string> {
    return Promise.resolve(String(this.#body ?? ''))
  }
}
