import type { FastifyInstance } from 'fastify'

/** React Aria sets one constant style (`touch-action`); its hash is the only inline style allowed. */
const ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const CSP = [
  "default-src 'self'", "script-src 'self'", `style-src 'self' ${ARIA_STYLE}`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
  "frame-src 'self' blob:", "frame-ancestors 'none'", "worker-src 'self' blob:", "manifest-src 'self'",
].join('; ')

/** The same strict headers on every answer of the three apps and the API (security §8). */
export function addSecurityHeaders(app: FastifyInstance, tls: boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', CSP).header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin').header('x-frame-options', 'DENY')
      .header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()').header('cross-origin-opener-policy', 'same-origin').header('cross-origin-resource-policy', 'same-origin')
    if (tls) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
