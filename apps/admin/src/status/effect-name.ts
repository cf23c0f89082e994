import type { TextReader } from '@onewindow/ui/dictionary'
import type { AdminTexts } from '../locales/zh.ts'

/** What follows from an event, in words; what one domain tells another has the same ones. */
export const effectName = (kind: string, text: TextReader<AdminTexts>): string => text.find(`job.${kind}`) ?? text('job.domain')
