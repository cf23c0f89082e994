import type { Performer } from '@onewindow/casework/case-state'
import type { RoleId } from '@onewindow/identity/roles'
import type { Applicant } from '../answers/applicant.ts'
import { resident } from '../cast/residents.ts'
import { applicantOf, performerOf, type Who } from '../drive/applicants.ts'
import { look, officer, type By, type Scene } from '../drive/scene.ts'

/** Residents of the scenes begin here; below are those who file applications. */
const FIRST = 20_000
const CROWD = 600

/** A resident of the scene's own, the same one on every run. */
export const somebody = (scene: Scene): Who => ({ resident: FIRST + scene.chance.whole(0, CROWD - 1) })
export const crowd = (number: number): Who => ({ resident: FIRST + (number % CROWD) })
/** Name and telephone of somebody without an account, who calls. */
export const caller = (number: number): { name: string; phone: string } => {
  const { name, phone } = resident(FIRST + CROWD + (number % CROWD))
  return { name, phone }
}

/** The person acts for themselves or for their company. */
export const self = (who: Who): By => async ({ stage }: Scene): Promise<Performer> => performerOf(await applicantOf(stage, who))
export const partyOf = ({ stage }: Scene, who: Who): Promise<Applicant> => applicantOf(stage, who)

/** Whoever holds the role in the unit where the case lies now. */
export const there = (name: string, role: RoleId, place = 0): By => async (scene: Scene) => officer(scene, [role, (await look(scene, name)).unitId, place])
