import { appRouter } from '@onewindow/api/router'
import type { Access } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import type { Caller } from '../world.ts'
import { repaired } from './repaired.ts'
import { sampleValue, type Hints, type Shape } from './sample-value.ts'

/** A procedure as the tests walk it: its rule and what it takes. */
export type Procedure = { path: string; access: Access; schema: z.ZodType | null; shape: Shape | null }

type Raw = { _def: { meta?: { access?: Access }; inputs: readonly z.ZodType[] } }

/** Every procedure of the router with the rule it was built with. */
export const procedures: readonly Procedure[] = Object.entries(appRouter._def.procedures as object as Record<string, Raw>).map(([path, { _def }]) => {
  const access = _def.meta?.access
  if (!access) throw new Error(`${path} was built without a rule`)
  const schema = _def.inputs[0] ?? null
  return { path, access, schema, shape: schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape) : null }
})

const NONE = '019d0000-0000-7000-8000-0000000000ff'

/** Inputs no schema can tell: what stands in the catalogue, the regions, the log. By path. */
const BY_PATH: Readonly<Record<string, Hints>> = {
  'public.catalogue.guide': { slug: 'food-operation-licence-new' }, 'public.catalogue.organs': { slug: 'food-operation-licence-new' }, 'public.catalogue.bundleGuide': { slug: 'open-restaurant' },
  'admin.roles.explain': { caseId: NONE }, 'admin.demo.clock.move': { to: '2027-01-04T09:00:00+08:00' }, 'admin.demo.clock.foresee': { to: '2027-01-04T09:00:00+08:00' },
  'citizen.application.start': { slug: 'food-operation-licence-new' }, 'staff.application.receive': { slug: 'food-operation-licence-new' }, 'admin.items.get': { slug: 'food-operation-licence-new' },
  'public.verify.byCode': { code: 'ABCD2345ABCD2345' }, 'public.verify.byPresentation': { nonce: 'abcdefghij0123456789_-' }, 'citizen.me.bindRealName': { idNumber: '640104198804120040' },
}

/** An input the procedure accepts, with the ids given; null for a procedure that takes none. @throws Error when the schema refuses what was made: then it needs a hint above */
export function sampleInput({ path, schema, shape }: Procedure, hints: Hints): unknown {
  if (!schema || !shape) return null
  const value = repaired(schema, sampleValue(shape, { ...hints, ...BY_PATH[path] }))
  const read = schema.safeParse(value)
  if (!read.success) throw new Error(`${path} has no sample input: ${JSON.stringify(value)} ${read.error.message}`)
  return value
}

/** Calls a procedure by its path. */
export function call(caller: Caller, path: string, input: unknown): Promise<unknown> {
  const procedure = path.split('.').reduce<unknown>((router, name) => (router as Record<string, unknown>)[name], caller) as (input: unknown) => Promise<unknown>
  return procedure(input ?? undefined)
}

/** Whether the input names this field, directly or one level down. */
export const takes = ({ shape }: Procedure, field: string): boolean => Boolean(shape?.properties?.[field])
