import type { LicenceTone } from '@onewindow/ui/licence-card'
import type { StatusRole } from '@onewindow/ui/status-roles'
import { BookUser, BusFront, FileBadge, HeartPulse, IdCard, Landmark, Stethoscope, Utensils, type LucideIcon } from 'lucide-react'
import type { Licence } from '../app/answers.ts'

const tones: Record<string, LicenceTone> = {
  BIZ_LICENCE: 'blue',
  HUKOU: 'wine',
  ID_CARD: 'pine',
  SOCIAL_CARD: 'steel',
  HEALTH_CERT: 'sand',
  FOOD_LICENCE: 'blue',
  MARRIAGE_CERT: 'wine',
  DISABILITY_CERT: 'pine',
}
const icons: Record<string, LucideIcon> = {
  BIZ_LICENCE: Landmark,
  HUKOU: BookUser,
  ID_CARD: IdCard,
  SOCIAL_CARD: HeartPulse,
  HEALTH_CERT: Stethoscope,
  FOOD_LICENCE: Utensils,
  TRANSPORT_LICENCE: BusFront,
}
const others: readonly LicenceTone[] = ['steel', 'pine', 'blue', 'wine']

type Standing = Licence['standing']

/** Colour by kind, never by state; what no longer holds is grey and says so in words. */
export function toneOf({ licenceType, standing }: { licenceType: string; standing: Standing }): LicenceTone {
  if (standing !== 'valid' && standing !== 'notYetValid') return 'void'
  const sum = Array.from(licenceType).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return tones[licenceType] ?? others[sum % others.length] ?? 'steel'
}

export function LicenceIcon({ type }: { type: string }) {
  const Icon = icons[type] ?? FileBadge
  return <Icon aria-hidden />
}

export const roleOfStanding: Record<Standing, StatusRole> = {
  valid: 'done',
  notYetValid: 'waiting',
  suspended: 'paused',
  expired: 'over',
  cancelled: 'refused',
  revoked: 'refused',
  superseded: 'waiting',
  voided: 'refused',
}
