import type { Subscription } from '@onewindow/casework/receive'
import { modifyDetention, penaliseLicence, releaseDetained, type PenaltyOnLicences } from './detention.ts'

/** A penalty in force detains or revokes the licences it names; the verification page says so with the next look. */
const penaltyAffectsLicence: Subscription = {
  on: 'penaltyAffectsLicence', by: 'licence',
  deliver: async (house, { payload }) => {
    const { licences, ...penalty } = payload as unknown as PenaltyOnLicences & { licences: string[] }
    return [...new Set(licences)].map((licence) => ({ register: (db) => penaliseLicence(db, penalty, licence, house.clock.now()), about: licence }))
  },
}

/** What a fallen decision detained holds again, what a modified one does no longer too; a licence it revoked is gone, and a new one is the organ's to give. */
const penaltyChanged: Subscription = {
  on: 'penaltyChanged', by: 'licence',
  deliver: async (house, { payload }) => {
    const { caseId, outcome, licences = [], until = null } = payload as { caseId: string; outcome: string; licences?: string[]; until?: string | null }
    if (outcome === 'modified') return [{ register: (db) => modifyDetention(db, caseId, { licences, until }, house.clock.now()), about: 'detentions' }]
    return outcome === 'annulled' || outcome === 'declaredInvalid' ? [{ register: async (db) => { await releaseDetained(db, caseId, outcome, house.clock.now()) }, about: 'detentions' }] : []
  },
}

/** What the register of licences listens to. */
export const licenceSubscriptions: readonly Subscription[] = [penaltyAffectsLicence, penaltyChanged]
