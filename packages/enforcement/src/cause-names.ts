import type { CodeName } from '@onewindow/casework/definition/views'
import { causes } from './in-force.ts'

/** Causes (案由) by name, as officers choose them. */
export const causeNames: readonly CodeName[] = causes.map(({ code, zh, en }) => ({ code, zh, en }))
