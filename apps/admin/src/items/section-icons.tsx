import { Building2, CircleHelp, Clock3, FileText, Files, GitBranch, History, Info, Scale, Send, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SectionName } from './item-view.ts'

/** The mark of each section, in the list at the left. */
export const sectionIcons: Record<SectionName, ReactNode> = {
  basics: <Info aria-hidden />, basis: <Scale aria-hidden />, conditions: <CircleHelp aria-hidden />, form: <FileText aria-hidden />, materials: <Files aria-hidden />, steps: <GitBranch aria-hidden />, limits: <Clock3 aria-hidden />, fees: <Wallet aria-hidden />,
  delivery: <Send aria-hidden />, organs: <Building2 aria-hidden />, versions: <History aria-hidden />,
}
