/** Where code of a server threw: a part of it, a method of code that was brought, or a listener there. */
export type FailurePlace =
  | 'message handler'
  | 'connection handler'
  | 'endpoint'
  | 'broadcast'
  | 'fan-out'
  | 'unloading'
  | 'batch'
  | 'manager'
  | 'timer'
  | 'promise'
  | { readonly method: string }
  /** By what it listens to, such as `close`. */
  | { readonly listener: string }
