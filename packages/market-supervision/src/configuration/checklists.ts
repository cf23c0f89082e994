import { z } from 'zod'
import type { SetFault } from '@onewindow/casework/configuration/set'
import { SPECIALITIES } from '@onewindow/identity/definition'
import { resultClasses } from '../rules/visit-result.ts'
import { duplicateFaults } from './fault.ts'
import { certainty } from './limits.ts'

/** Tag of a key area (重点领域): `food.catering`. */
export const areaTag = z.string().regex(/^[a-z]+(\.[a-z]+)?$/).max(40)

const checklistItem = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-\d{1,2}$/),
  textZh: z.string().min(1).max(120),
  textEn: z.string().min(1).max(160),
  /** Key items (重点项) point to a violation when they fail. */
  kind: z.enum(['key', 'general']),
  basis: z.string().min(1).max(200),
  resultClass: z.enum(resultClasses).optional(),
  certainty: certainty.optional(),
})

const checklist = z.strictObject({
  id: areaTag,
  titleZh: z.string().min(1).max(40),
  titleEn: z.string().min(1).max(80),
  /** What the leading inspector must be trained in (专业特长), as the register of officers names it. */
  leadSpeciality: z.enum(SPECIALITIES).optional(),
  /** Whom draws of the area reach: everybody, or who holds one of these licences (key areas follow from licences, never by hand, §5.10). Neither: only visits that somebody asks for. */
  everybody: z.boolean().default(false),
  licences: z.array(z.string().regex(/^[A-Z][A-Z_]{1,39}$/)).max(20).default([]),
  items: z.array(checklistItem).min(1).max(100),
})
export type Checklist = z.infer<typeof checklist>

/** Checklists (检查表) of the key areas; a visit names the edition it was made by. */
export const checklists = z.strictObject({ version: z.string().min(1).max(40), checklists: z.array(checklist).min(1).max(100) })
export type Checklists = z.infer<typeof checklists>

/** Areas that are of food (食品): `food.catering`, `food.retail` and what else is looked at under 食品生产经营监督检查管理办法; whatever a lead must be trained in. */
export const isFood = (area: string): boolean => area.startsWith('food.')

/** Types of licence that areas of food are drawn by. */
export const foodLicences = ({ checklists: all }: Checklists): string[] => [...new Set(all.flatMap(({ id, licences }) => (isFood(id) ? licences : [])))]

/** Whether draws of any of these areas reach a firm with these types of licence. */
export const drawsReach = ({ checklists: all }: Checklists, areas: readonly string[], held: readonly string[]): boolean =>
  all.some(({ id, everybody, licences }) => areas.includes(id) && (everybody || licences.some((type) => held.includes(type))))

/**
 * What the lead of a visit of these areas must be trained in at a firm with these types of licence: an area that is drawn from licence holders asks it where the firm holds one, an area
 * drawn from nobody by itself wherever its checklist comes along (market supervision §5.10). In the order of the codes.
 */
export const leadMustKnow = ({ checklists: all }: Checklists, areas: readonly string[], held: readonly string[]): string[] =>
  [...new Set(all.flatMap(({ id, leadSpeciality, licences }) => (leadSpeciality && areas.includes(id) && (licences.length === 0 || licences.some((type) => held.includes(type))) ? [leadSpeciality] : [])))].sort()

/** Areas and items that stand there twice: an answer names its item by the number alone. */
export function checklistFaults({ checklists: all }: Checklists): SetFault[] {
  const items = all.flatMap((list, i) => list.items.map(({ id }, j) => ({ id, path: `checklists.${i}.items.${j}.id` })))
  return [...duplicateFaults(all.map(({ id }) => id), (i) => `checklists.${i}.id`), ...duplicateFaults(items.map(({ id }) => id), (i) => items[i]?.path ?? '')]
}
