import type { Specimen } from './specimen.ts'

/** Every specimen, a file each in the folder of what goes wrong; the bundler finds them. */
export const catalog: readonly Specimen[] = Object.values(
  import.meta.glob<Specimen>('./{awaits,books,messages,presence,queues,sockets}/*.ts', {
    eager: true,
    import: 'specimen',
  }),
)
