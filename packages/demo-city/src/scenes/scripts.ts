import type { Script } from '../drive/scene.ts'
import { enforcementScripts, spotScripts } from './enforcement/cases.ts'
import { marketScripts } from './market/market.ts'
import { requestScripts } from './requests/requests.ts'
import { serviceScripts } from './services/services.ts'

const first = [...requestScripts.first, ...serviceScripts.first, ...enforcementScripts.first, ...spotScripts.first, ...marketScripts.first]

/** What the first minute shows of the three younger domains: of every list one, mostly in 兴庆区. */
const CORE: ReadonlySet<string> = new Set([
  ...['submitted', 'triage', 'dispatched', 'handBackReview', 'processing', 'suspended', 'returnVisit', 'closed'].map((name) => `request/${name}/0`), ...['booked', 'mandateActive', 'benefitInvited', 'useActive'].map((name) => `service/${name}/0`),
  ...['clueScreening', 'clueToDecide', 'investigating', 'hearing', 'due'].map((name) => `enforcement/${name}/0`), ...['told', 'filedBack'].map((name) => `spot/${name}/0`),
  'register/0', 'draw/plan', ...['visitAssigned', 'orderRuns', 'listed', 'sampleTesting', 'complaintMediating', 'reportVerifying', 'machineDue'].map((name) => `market/${name}/0`),
])

export const coreScripts: readonly Script[] = first.filter(({ key }) => CORE.has(key))
/** A few of every road; then all others, a piece of each domain in turn. */
export const firstScripts: readonly Script[] = first.filter(({ key }) => !CORE.has(key))
export const otherScripts: readonly Script[] = inTurn([requestScripts.others, serviceScripts.others, enforcementScripts.others, spotScripts.others, marketScripts.others])

/** One list made of several, so that every part of it holds of each as much as the whole does. */
function inTurn(lists: readonly (readonly Script[])[]): Script[] {
  return lists.flatMap((list) => list.map((script, place) => ({ script, share: (place + 1) / (list.length + 1) }))).sort((a, b) => a.share - b.share).map(({ script }) => script)
}
