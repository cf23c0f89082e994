import { defineRefusals } from '@onewindow/casework/refusal'
import { z } from 'zod'

const none = z.object({})
const names = z.object({ zh: z.string(), en: z.string() })

/** Refusals of an import of a register: what is wrong with the file as a whole, and what two persons may do with it. */
export const refuseImport = defineRefusals('registerImport', {
  tooLarge: ['tooLarge', z.object({ megabytes: z.number() })],
  notCsv: ['typeRefused', none],
  notUtf8: ['typeRefused', none],
  empty: ['content', none],
  unreadable: ['content', z.object({ line: z.number() })],
  headerUnknown: ['content', z.object({ names: z.string() })],
  headerTwice: ['content', names],
  headerMissing: ['content', names],
  tooManyRows: ['content', z.object({ most: z.number() })],
  notChecked: ['state', none],
  notProposed: ['state', none],
  notOpen: ['state', none],
  notEnded: ['state', none],
  authorOnly: ['person', z.object({ who: z.string() })],
  nothingToImport: ['content', none],
  rowsChanged: ['content', z.object({ ready: z.number(), faulty: z.number() })],
  faultyRows: ['content', z.object({ n: z.number() })],
})
