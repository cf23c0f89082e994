import { createHash } from 'node:crypto'
import { stageLeaf } from '@onewindow/audit/stage'
import type { EventName } from '@onewindow/events/events'
import { inTransaction } from '@onewindow/identity/write-context'
import { actByItself } from './act-by-itself.ts'
import { waitingEvents } from './attempt.ts'
import { systemPerformer } from './case-state.ts'
import type { Db, Opening } from './case-type.ts'
import { fireOverdue } from './fire-timers.ts'
import { typeOf, type House } from './house.ts'
import type { When } from './lifecycle.ts'
import { loadCase } from './load.ts'
import type { OpenOrder, Tells } from './opens.ts'
import { open } from './perform.ts'
import { CaseError } from './refusal.ts'
import { fromStored } from './sensitive.ts'

/** Something that happened elsewhere, as it came out of the outbox. `key` is what makes its effect happen once. */
export type Message = { name: EventName; key: string; payload: Readonly<Record<string, unknown>> }

/**
 * What a message does here: it tells a case, opens one, or changes a register that is no case. `about` names what it is done for, the same however often the
 * message comes (the licence, the person served): a place in the list would be another's as soon as one of them ended in between.
 */
export type Delivery =
  | { tell: string; message: string; input?: unknown; about?: string }
  | { open: Opening; on: string; input?: unknown; about: string }
  | { register: (db: Db) => Promise<void>; about: string; /** The case whose timeline it writes in, where it does. */ in?: string }

/** Who listens to an event that crosses a package border (common vocabulary §5). Reading is allowed, writing is what the deliveries do. */
export type Subscription = { on: EventName; by: string; deliver: (house: House, message: Message) => Promise<readonly Delivery[]> }

/** Carries a message to everybody who listens; each delivery takes effect once, however often the message comes. */
export async function deliverMessage(house: House, subscriptions: readonly Subscription[], message: Message): Promise<void> {
  for (const subscription of subscriptions.filter(({ on }) => on === message.name)) {
    const deliveries = await subscription.deliver(house, message)
    const keys = deliveries.map((delivery) => `${message.name}:${message.key}:${subscription.by}:${purposeOf(delivery)}`)
    const twice = keys.find((key, i) => keys.indexOf(key) !== i && !('tell' in (deliveries[i] as Delivery)))
    if (twice) throw new Error(`Two effects of one message are about the same: ${twice}`)
    for (const [i, delivery] of deliveries.entries()) await carryOut(house, delivery, keys[i] as string)
  }
}

/** What one delivery is known by among those of its message: what it is about, else the case and the message it hears. */
export const purposeOf = (delivery: Delivery): string => delivery.about ?? ('tell' in delivery ? `${delivery.tell}:${delivery.message}` : '')

async function carryOut(house: House, delivery: Delivery, key: string): Promise<void> {
  if ('tell' in delivery) {
    // The case that this message opened when it came before has heard it.
    if (delivery.tell === idOf(key)) return
    await receive(house, delivery.tell, (when) => 'message' in when && when.message === delivery.message, delivery.input ?? {}, key)
    return
  }
  if ('register' in delivery) {
    if (delivery.in) await fireOverdue(house, delivery.in)
    await inTransaction(house.database.pool, async (client) => {
      if (await isFirst(client, key, house.clock.now())) await delivery.register(client)
    })
    return
  }
  await openOnce(house, { ...delivery.open, id: delivery.open.id ?? idOf(key) }, { event: delivery.on, input: delivery.input ?? {} })
}

/** True once per key: the mark is written in the transaction of what it stands for. */
export async function isFirst(db: Db, key: string, at: string): Promise<boolean> {
  const { rows } = await db.query('insert into effect (key, at) values ($1, $2) on conflict do nothing returning key', [key, at])
  return rows.length > 0
}

/** The same key is always the same case: a message that comes twice finds the case already there. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Carries out what a row ordered with `opens`: the new case exists exactly once, because the order fixed its id. */
export async function openOrdered(house: House, from: string, { caseId, type, on, input, parentId, link, adopts, opening }: OpenOrder): Promise<void> {
  const facts = fromStored(typeOf(house, type).facts, opening.facts as Record<string, unknown>, house.seal)
  await openOnce(house, { ...opening, facts, caseType: type, id: caseId, parentId, links: [{ to: from, kind: link }] }, { event: on, input })
  if (adopts.length > 0) await adopt(house, from, caseId, adopts)
}

/** Cases inside the old one belong to the new one from now on, and the log says which; their numbers stay. */
async function adopt(house: House, from: string, heir: string, types: readonly string[]): Promise<void> {
  await inTransaction(house.database.pool, async (client) => {
    const { rows } = await client.query<{ id: string }>('update case_file set parent_id = $2 where parent_id = $1 and case_type = any($3) returning id', [from, heir, types])
    if (rows.length > 0) await stageLeaf(client, { at: house.clock.now(), actor: systemPerformer.kind, action: 'case.adopt', subject: heir, purpose: 'case', event: { from, to: heir, cases: rows.map(({ id }) => id).sort() } })
  })
}

async function openOnce(house: House, opening: Opening & { id: string }, asked: { event: string; input: unknown }): Promise<void> {
  const { rows } = await house.database.pool.query('select 1 from case_file where id = $1', [opening.id])
  if (rows.length > 0) return
  try {
    await open(house, systemPerformer, opening, asked)
  } catch (error) {
    // Another delivery was faster, or the one case there may be of its kind is there already.
    const isThere = (error as { constraint?: string }).constraint === 'case_file_pkey' || (error instanceof CaseError && error.refusal.code === 'case.taken')
    if (!isThere) throw error
  }
}

/** Carries a row's `tells` to the cases that stand in that relation now; they hear which case speaks and by which event, however long the message was on its way. */
export async function tellRelated(house: House, { caseId, caseType, parentId, version, event, tells }: { caseId: string; caseType: string; parentId: string | null; version: number; event?: string; tells: Tells }, facts: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const { rows } = await house.database.pool.query<{ id: string }>(`select k.id from case_file k where ($3::text is null or k.case_type = $3) and ${RELATED[tells.to]} order by k.opened_at, k.id`, [caseId, parentId, tells.type ?? null])
  const { handsDown } = typeOf(house, caseType)
  const handed = handsDown && rows.length > 0 ? handsDown((await loadCase(house, caseId)).state) : {}
  for (const { id } of rows) await receive(house, id, (when) => 'message' in when && when.message === tells.message, { ...facts, ...handed, from: caseId, event }, `tells:${caseId}:${version}:${tells.message}:${id}`)
}

const RELATED: Readonly<Record<Tells['to'], string>> = {
  parent: 'k.id = $2::uuid and $1::uuid is not null',
  subs: 'k.parent_id = $1::uuid and ($2::uuid is null or true)',
  siblings: 'k.parent_id = $2::uuid and k.id <> $1::uuid',
  linked: 'k.id in (select l.to_id from case_link l where l.from_id = $1::uuid union select l.from_id from case_link l where l.to_id = $1::uuid) and ($2::uuid is null or true)',
}

/** A case inside another arrived in a new state: the parent's rows that wait for it fire, and get what the type hands up. */
export async function tellParent(house: House, { parentId, caseId, caseType, version, state, result }: { parentId: string; caseId: string; caseType: string; version: number; state: string; result: string | null }): Promise<void> {
  const waits = (when: When<string>): boolean => 'sub' in when && when.sub === caseType && when.in.includes(state)
  const { handsUp } = typeOf(house, caseType)
  const handed = handsUp ? handsUp((await loadCase(house, caseId)).state) : {}
  await receive(house, parentId, waits, { ...handed, subId: caseId, state, result }, `sub:${caseId}:${version}`)
}

/**
 * Fires the system rows of a case that wait for this, once per key, in one transaction with the mark that it was done. A row whose guard does not hold does not
 * fire; what reaches a case in another state changes nothing, as the table says. Answers whether something happened.
 * @throws CaseError `case.notFound` when there is no such case
 */
export async function receive(house: House, caseId: string, waits: (when: When<string>) => boolean, input: unknown, key: string): Promise<boolean> {
  await fireOverdue(house, caseId)
  return inTransaction(house.database.pool, (client) => receiveOn(client, house, caseId, waits, input, key))
}

/** The same within a transaction of the caller, for news whose receipt is kept in the same commit. */
export async function receiveOn(client: Db, house: House, caseId: string, waits: (when: When<string>) => boolean, input: unknown, key: string): Promise<boolean> {
  await client.query('select 1 from case_file where id = $1 for update', [caseId])
  const first = await isFirst(client, key, house.clock.now())
  return actByItself(client, house, caseId, (type, state) => (first ? waitingEvents(type, state, waits) : []), input)
}
