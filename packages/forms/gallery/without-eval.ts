import { z } from 'zod'

/** Under the strict content security policy zod must not try to compile; this file is the first import. */
z.config({ jitless: true })
