import type { House } from '@onewindow/casework/house'
import type { OpenOrder } from '@onewindow/casework/opens'
import { deliverMessage, openOrdered, tellParent, tellRelated, type Subscription } from '@onewindow/casework/receive'
import { eventNames, type EventName } from '@onewindow/events/events'

type Left = { id: number; kind: string; payload: Record<string, unknown> }

/**
 * Carries out, in the order of the commits, what they left for other cases, until nothing is left: cases opened, parents told, messages between domains. The
 * relay of the server does the same in the background. Answers the kinds in order. `twice` delivers every row again, as a relay that died between effect and mark would.
 */
export async function drainOutbox(house: House, subscriptions: readonly Subscription[] = [], { twice = false } = {}): Promise<string[]> {
  const kinds: string[] = []
  for (let rows = await take(house); rows.length > 0; rows = await take(house)) {
    for (const row of rows) {
      kinds.push(row.kind)
      for (let i = 0; i < (twice ? 2 : 1); i += 1) await carryOut(house, subscriptions, row)
    }
  }
  return kinds
}

async function take({ database }: House): Promise<Left[]> {
  const { rows } = await database.pool.query<Left>('delete from outbox returning id, kind, payload')
  return rows.sort((a, b) => a.id - b.id)
}

async function carryOut(house: House, subscriptions: readonly Subscription[], { id, kind, payload }: Left): Promise<void> {
  if (kind === 'caseOpens') await openOrdered(house, String(payload.from), payload.order as OpenOrder)
  else if (kind === 'caseTells') await tellRelated(house, payload as never)
  else if (kind === 'subChanged') await tellParent(house, payload as never)
  else if ((eventNames as readonly string[]).includes(kind)) await deliverMessage(house, subscriptions, { name: kind as EventName, key: String(id), payload })
}
