import { config } from 'zod/v4/core'

/** Under the strict content security policy zod must not try to compile; this file is the first import of main.tsx. */
config({ jitless: true })
