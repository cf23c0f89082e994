import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const ROOT = join(import.meta.dirname, '../../../..')
const APPS = [['citizen', '/'], ['staff', '/staff/'], ['admin', '/admin/']] as const
const YEAR = 31_536_000

/** The three built apps under one origin: citizens at `/`, offices at `/staff/` and `/admin/`. Unknown addresses inside an app answer its page. */
export async function addStaticApps(app: FastifyInstance): Promise<void> {
  const built = APPS.filter(([name]) => existsSync(join(ROOT, 'apps', name, 'dist/index.html')))
  for (const [i, [name, prefix]] of built.entries()) {
    await app.register(fastifyStatic, {
      root: join(ROOT, 'apps', name, 'dist'), prefix, decorateReply: i === 0, index: 'index.html', redirect: true,
      setHeaders: (reply, path) => { void reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache') },
    })
  }
  app.setNotFoundHandler((request, reply) => appPage(built.map(([name]) => name), request, reply))
}

function appPage(built: readonly string[], request: FastifyRequest, reply: FastifyReply) {
  const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
  const name = request.url.startsWith('/staff') ? 'staff' : request.url.startsWith('/admin') ? 'admin' : 'citizen'
  if (!wantsPage || !built.includes(name)) return reply.code(404).send({ error: 'not found' })
  return reply.header('cache-control', 'no-cache').sendFile('index.html', join(ROOT, 'apps', name, 'dist'))
}
