// The floor: node:http, pg and SQL by hand, with no framework, no session, no permission. What a request costs at least on this machine.
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { CASE, COMMAND, LIST, searchStatement, VERIFY } from './statements.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, options: '-c TimeZone=UTC' })
pool.on('error', () => undefined)

let own: readonly string[] = []
/** Cases of the floor's own, so that every command finds one. */
async function ownCase(n: number): Promise<string> {
  if (own.length === 0) own = (await pool.query<{ id: string }>('select id from floor.case_file')).rows.map(({ id }) => id)
  return own[(n * 7919) % own.length] as string
}

type Handler = (query: URLSearchParams) => Promise<unknown>

const handlers: Record<string, Handler> = {
  '/list': async (query) => (await pool.query({ ...LIST, values: [query.get('scope'), query.get('due') ?? '', query.get('id') ?? '00000000-0000-0000-0000-000000000000'] })).rows,
  '/case': async (query) => (await pool.query({ ...CASE, values: [query.get('id')] })).rows[0],
  '/search': async (query) => (await pool.query(searchStatement(query.get('text') ?? ''))).rows,
  '/verify': async (query) => (await pool.query({ ...VERIFY, values: [query.get('code')] })).rows[0],
  '/command': async (query) => (await pool.query({ ...COMMAND, values: [await ownCase(Number(query.get('n'))), randomUUID(), new Date(0).toISOString()] })).rows[0],
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://floor')
  const handler = handlers[url.pathname]
  try {
    const data = handler ? await handler(url.searchParams) : undefined
    response.writeHead(data === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }))
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : 'failed')
  }
}

const server = createServer((request, response) => {
  request.resume()
  void answer(request, response)
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('disconnect', () => process.exit(0))
