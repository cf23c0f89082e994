import { z } from 'zod'

const text = z.strictObject({ zh: z.string(), en: z.string() })
const leaf = z.strictObject({ seq: z.number(), at: z.string(), actor: z.string(), action: z.string(), subject: z.string(), purpose: z.string().nullable(), digest: z.string() })
const head = z.strictObject({ size: z.number(), root: z.string(), at: z.string(), keyId: z.string(), signature: z.string() })

/** The public answer about one licence or document, as the REST address promises it too. Days are local days of Asia/Shanghai. */
export const verification = z.strictObject({
  kind: z.enum(['licence', 'document']), status: z.enum(['valid', 'notYetValid', 'suspended', 'expired', 'cancelled', 'revoked', 'superseded', 'voided']), title: text, document: z.string().nullable(),
  number: z.string().nullable(), holder: z.string().nullable(), organ: z.string(), organEn: z.string().nullable(), regionCode: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable(), daysLeft: z.number().nullable(),
  issuedOn: z.string(), facts: z.array(z.strictObject({ key: z.string(), label: text, value: text })), hash: z.string().nullable(), checkedAt: z.string(),
  receipt: z.strictObject({ leaf, proof: z.array(z.string()).readonly(), head }).nullable(), claim: z.strictObject({ salt: z.string(), event: z.record(z.string(), z.unknown()) }).nullable(),
})
export type Verification = z.output<typeof verification>
