import { holdersOf, type CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import { OFFICER } from '../matter/seats.ts'

/** What papers of every case inside another need: its officers with their certificate numbers. */
export const loadOfficers = async (db: Db, c: Pick<CaseState<unknown>, 'parts'>): Promise<{ officers: string[] }> => ({ officers: await officersNamed(db, holdersOf(c, OFFICER)) })
