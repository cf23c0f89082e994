import { writeNotice as writeApplicationNotice } from '@onewindow/approval/application/write-notice'
import { writeBundleNotice } from '@onewindow/approval/bundle-application/write-notice'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { generalNotice, type Notice } from './general-notice.ts'

type Writer = (house: House, caseId: string, event: string, language: 'zh' | 'en') => Promise<Notice | null>

/** Case types that word their messages themselves, event by event. */
const own: Readonly<Record<string, Writer>> = { application: writeApplicationNotice, bundleApplication: writeBundleNotice }

/**
 * Title and text of the message to the parties of a case about an event, in their language: the case type's own sentence, else the general one.
 * @throws CaseError `case.notFound` for a draft that was erased meanwhile
 */
export async function writeNotice(house: House, { caseType, caseId, event }: { caseType: string; caseId: string; event: string }, language: 'zh' | 'en'): Promise<Notice | null> {
  const sentence = await own[caseType]?.(house, caseId, event, language)
  if (sentence) return sentence
  const { state } = await loadCase(house, caseId)
  return generalNotice(caseType, event, state.number, language)
}
