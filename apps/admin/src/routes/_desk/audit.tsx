import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { AuditPage } from '../../audit/audit-page.tsx'

const term = z.string().trim().min(1).max(200).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)
const number = z.string().regex(/^\d{1,15}$/).optional().catch(undefined)
const auditSearch = z.object({ actor: term, action: term, subject: term, from: day, to: day, before: number, seq: number })

export const Route = createFileRoute('/_desk/audit')({ validateSearch: auditSearch, component: AuditPage })
