import type { CaseState, SubRecord } from '@onewindow/casework/case-state'
import type { BundleFacts, PlannedItem } from './schemas.ts'

type Case = Pick<CaseState<BundleFacts>, 'facts' | 'subs'>

/** Where an item stands: not yet its turn, stopped by another's denial, under way, decided, or over. */
export type ItemStand = 'waiting' | 'blocked' | 'open' | 'granted' | 'denied' | 'ended' | 'withdrawn'

/** The case of an item, once it was sent and exists. */
export const subOf = (c: Pick<Case, 'subs'>, slug: string): SubRecord | undefined => c.subs.find(({ caseType, topic }) => caseType === 'application' && topic === slug)

const SEALED = ['delivering', 'completed', 'archived']
const isOver = ({ phase }: SubRecord): boolean => phase === 'ended' || phase === 'archived'

/** Whether the result an item waits for is there: the grant, and the certificate where that is what it needs. */
function isThere(c: Case, { slug, certificate }: PlannedItem['waitsFor'][number]): boolean {
  const sub = subOf(c, slug)
  return sub?.result === 'granted' && (!certificate || SEALED.includes(sub.state))
}

/** Whether it will never come: taken back, not accepted, denied, ended without a grant. */
function isLost(c: Case, slug: string): boolean {
  const stand = standOf(c, slug)
  return stand === 'withdrawn' || stand === 'denied' || stand === 'blocked' || (stand === 'ended' && subOf(c, slug)?.result !== 'granted')
}

/** @throws Error for an item the answers did not choose */
export function planned({ facts }: Pick<Case, 'facts'>, slug: string): PlannedItem {
  const found = facts.plan.find((item) => item.slug === slug)
  if (!found) throw new Error(`${slug} is no item of this bundle`)
  return found
}

/** What of an item's dependencies still counts: all, or none once it goes on alone. */
const waitsOf = (c: Case, slug: string): PlannedItem['waitsFor'] => (c.facts.alone.includes(slug) ? [] : planned(c, slug).waitsFor)

/** The dependents of an item that was denied stop; the applicant chooses what becomes of them (approval §3.2). */
export function standOf(c: Case, slug: string): ItemStand {
  const sub = subOf(c, slug)
  if (sub && isOver(sub)) return sub.state === 'withdrawn' ? 'withdrawn' : 'ended'
  if (sub?.result === 'granted') return 'granted'
  if (sub?.result === 'denied') return 'denied'
  if (c.facts.withdrawn.includes(slug)) return 'withdrawn'
  if (waitsOf(c, slug).some((one) => isLost(c, one.slug))) return 'blocked'
  return c.facts.sent.includes(slug) ? 'open' : 'waiting'
}

const slugsOf = ({ facts }: Pick<Case, 'facts'>): string[] => facts.plan.map(({ slug }) => slug)
const standing = (c: Case, ...stands: ItemStand[]): string[] => slugsOf(c).filter((slug) => stands.includes(standOf(c, slug)))

/** Items whose turn it is: not sent yet, and nothing they need for acceptance is missing. */
export const readyItems = (c: Case): string[] => standing(c, 'waiting').filter((slug) => waitsOf(c, slug).every((one) => one.blocks === 'decide' || isThere(c, one)))
export const blockedItems = (c: Case): string[] => standing(c, 'blocked')
/** Items that can still be taken back: not decided. */
export const undecidedItems = (c: Case): string[] => standing(c, 'waiting', 'blocked', 'open')
/** Every item has its end, whatever it is; one that was sent ends in its own case. */
export const allEnded = (c: Case): boolean => slugsOf(c).every((slug) => {
  const sub = subOf(c, slug)
  return sub ? isOver(sub) : c.facts.withdrawn.includes(slug) && !c.facts.sent.includes(slug)
})
/** Items that stopped because this one, or what it waited for, will give nothing. */
export const stoppedBy = (c: Case, slug: string): string[] => blockedItems(c).filter((one) => reaches(c, one, slug))
const reaches = (c: Case, from: string, slug: string): boolean => waitsOf(c, from).some((one) => one.slug === slug || (c.facts.plan.some((item) => item.slug === one.slug) && reaches(c, one.slug, slug)))
/** Clocks stand still while a special procedure of an item runs. */
export const isInSpecial = (c: Pick<Case, 'subs'>): boolean => c.subs.some(({ state }) => state === 'specialProcedure')
