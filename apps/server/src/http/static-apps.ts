import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pageFilesOf } from './page-files.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const APPS = [['citizen', '/'], ['staff', '/staff/'], ['admin', '/admin/']] as const
const YEAR = 31_536_000

/**
 * The three built apps under one origin: citizens at `/`, offices at `/staff/` and `/admin/`. Unknown addresses inside an app answer its page. Files go out as the
 * build compressed them; a page names in its head what it will fetch next; what has a hash in its name is kept for a year, the page itself is asked for anew each time.
 * @param root the folder with `apps/<name>/dist`
 */
export async function addStaticApps(app: FastifyInstance, root = ROOT): Promise<void> {
  const distOf = (name: string): string => join(root, 'apps', name, 'dist')
  const built = APPS.filter(([name]) => existsSync(join(distOf(name), 'index.html')))
  for (const [i, [name, prefix]] of built.entries()) {
    await app.register(fastifyStatic, {
      root: distOf(name), prefix, decorateReply: i === 0, index: 'index.html', redirect: true, preCompressed: true, dotfiles: 'ignore',
      setHeaders: (reply, path) => { void reply.header('cache-control', path.includes('/assets/') ? `public, max-age=${YEAR}, immutable` : 'no-cache') },
    })
  }
  const files = new Map(built.map(([name, prefix]) => [name as string, pageFilesOf(distOf(name), prefix)]))
  app.addHook('onRequest', (request, reply, done) => {
    const name = appOf(request)
    const path = request.url.replace(/[?#].*$/, '')
    const link = name === null || path.includes('.') ? undefined : files.get(name)?.(path.slice(name === 'citizen' ? 0 : name.length + 1), languageOf(request))
    if (link !== undefined) void reply.header('link', link)
    done()
  })
  app.setNotFoundHandler((request, reply) => {
    const name = appOf(request)
    if (!name || !built.some(([one]) => one === name)) return reply.code(404).send({ error: 'not found' })
    return reply.header('cache-control', 'no-cache').sendFile('index.html', distOf(name))
  })
}

const languageOf = ({ headers }: FastifyRequest): 'zh' | 'en' => (/(?:^|;\s*)ow_lang=en(?:;|$)/.test(headers.cookie ?? '') ? 'en' : 'zh')

/** The app whose page a browser asks for by an address of its own; nothing for scripts, pictures and programs. */
function appOf(request: FastifyRequest): string | null {
  if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return null
  return request.url.startsWith('/staff') ? 'staff' : request.url.startsWith('/admin') ? 'admin' : 'citizen'
}
