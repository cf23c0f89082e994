import { CalendarClock, FilePen, IdCard, Megaphone, PackageX, RotateCcw, Ticket, Users, type LucideIcon } from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  citizenRequest: Megaphone,
  appointment: CalendarClock,
  queueTicket: Ticket,
  mandate: Users,
  licenceAuthorisation: IdCard,
  presentation: IdCard,
  creditRepair: RotateCcw,
  recall: PackageX,
}

/** The picture of a way to begin. */
export function WayIcon({ caseType }: { caseType: string }) {
  const Icon = icons[caseType] ?? FilePen
  return <Icon aria-hidden />
}
