import type { FastifyInstance } from 'fastify'

/** React Aria sets one constant style (`touch-action`); its hash is the only inline style allowed. */
const ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const CSP = [
  "default-src 'self'", "script-src 'self'", `style-src 'self' ${ARIA_STYLE}`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
  "frame-src 'self' blob:", "frame-ancestors 'none'", "worker-src 'self' blob:", "manifest-src 'self'", "require-trusted-types-for 'script'",
].join('; ')

/** The strict headers of every answer of the three apps and the API (security §8). */
export const securityHeaders = (tls: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': CSP, 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  ...(tls ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
})

/** Puts them on everything that goes through the server; what writes its own head (live changes) takes them from above. */
export function addSecurityHeaders(app: FastifyInstance, tls: boolean): void {
  const headers = securityHeaders(tls)
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers(headers)
  })
}
