import * as z from 'zod'

// The content security policy forbids eval; zod would try it when a schema is made. Must be the first import of main.tsx.
z.config({ jitless: true })
