import { ClipboardCheck, FlaskConical, Gavel, Hourglass, Inbox, List, MessageSquareReply, MessagesSquare, PackageCheck, Stamp, TestTubeDiagonal, TriangleAlert, UsersRound } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

const ICONS: Record<string, LucideIcon> = {
  toConfirm: UsersRound, 'task:opinion': MessageSquareReply, 'task:hazardReport': TriangleAlert, 'task:special': TestTubeDiagonal, toAccept: Inbox, toReview: ClipboardCheck, special: FlaskConical, opinions: MessagesSquare,
  toDecide: Gavel, toIssue: Stamp, toDeliver: PackageCheck, waiting: Hourglass,
}

/** The shape of a queue in the side. */
export function QueueIcon({ queue }: { queue: string }) {
  const Icon = ICONS[queue] ?? List
  return <Icon aria-hidden />
}
