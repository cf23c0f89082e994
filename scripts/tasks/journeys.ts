import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './workshop.ts'

/** Folder of the browser journeys. */
export const E2E = join(ROOT, 'e2e')

/** Whether there are journeys to make. They lie at the top of the folder: a walk into its node_modules would follow workspace links round and round. */
export const hasJourneys = (folder = E2E): boolean => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.spec.ts'))
