/** The text of the sandbox's worker, as scripts/sandboxScript.ts makes it. */
declare module 'virtual:sandbox-script' {
  export const script: string
}
