import { writeNotice } from '@onewindow/approval/application/write-notice'
import { writeBundleNotice } from '@onewindow/approval/bundle-application/write-notice'
import type { House } from '@onewindow/casework/house'

/** Who words a message to the parties, by case type. */
export const writers: Readonly<Record<string, (house: House, caseId: string, event: string, language: 'zh' | 'en') => Promise<{ title: string; text: string } | null>>> = { application: writeNotice, bundleApplication: writeBundleNotice }
