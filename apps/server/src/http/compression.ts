import compress from '@fastify/compress'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const LEAST_BYTES = 1024
const TEXTS = /^(application\/json|text\/html)/
const SIGN_IN = /^\/auth\//

/**
 * Answers of the API travel compressed when a page of ours asks (brotli level 4 or gzip). Two things keep BREACH away: what another site makes a browser send is
 * answered plain, so nobody who chooses the input sees a length that depends on it; and `/auth`, whose answers may hold a one-time code, is always plain. Session
 * secrets are in cookies only, never in a body. Files, PDF, live changes and uploads are none of these types; bodies that come in are never unpacked.
 */
export async function addCompression(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async (request) => {
    if (mustBePlain(request)) request.headers['x-no-compression'] = '1'
  })
  app.addHook('onSend', async (_request, reply, payload) => (payload instanceof Response ? inOnePiece(reply, payload) : payload))
  await app.register(compress, { global: true, globalDecompression: false, encodings: ['br', 'gzip'], threshold: LEAST_BYTES, customTypes: TEXTS })
}

function mustBePlain({ url, headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  return SIGN_IN.test(url) || (site !== undefined && site !== 'same-origin' && site !== 'none')
}

/** The API answers with a stream of one piece. As text its length is known: short answers stay plain and nothing goes through a pipeline. */
function inOnePiece(reply: FastifyReply, response: Response): Promise<string> {
  void reply.code(response.status)
  for (const [name, value] of response.headers) void reply.header(name, value)
  return response.text()
}
