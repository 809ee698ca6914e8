import type { Plugin } from 'vite'

/** What the built page may do, and nothing else: all comes from where the page itself comes from. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const

/** Gives the built page its content security policy. In development the bundler needs more. */
export function contentPolicy(): Plugin {
  const content = Object.entries(policy)
    .map(([what, from]) => `${what} ${from}`)
    .join('; ')
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  }
}
