import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import { appRouter, type AppRouter } from '@onewindow/api/router'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Platform } from '../compose.ts'
import { addCompression } from './compression.ts'
import { requestContext } from './context.ts'
import { addDocumentRoutes } from './document-routes.ts'
import { addFileRoutes } from './file-routes.ts'
import { addImportRoutes } from './import-routes.ts'
import { addErrorAnswers, retryLater } from './error-answers.ts'
import { addHealthRoutes } from './health.ts'
import { addLiveRoutes } from './live-routes.ts'
import { addOpenApi } from './open-api.ts'
import { addMetrics } from './metrics.ts'
import { addOpen311 } from './open311-routes.ts'
import { addRateLimits } from './rate-limits.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { addSignInRoutes } from './sign-in-routes.ts'
import { addStaticApps } from './static-apps.ts'
import { addWatch } from './watch-requests.ts'

const BODY_LIMIT = 1_000_000
/** Whoever sends a head letter by letter is cut off after this, a body after `requestTimeout`; Node looks only at the interval. */
const SLOW = { headersTimeout: 10_000, connectionsCheckingInterval: 2000 }

/** The HTTP side of one process: API, sign-in, files, documents, live events, health, the three apps. */
export async function openHttp(platform: Platform): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: BODY_LIMIT, routerOptions: { maxParamLength: 5000 }, requestTimeout: 30_000, connectionTimeout: 30_000, http: SLOW, trustProxy: platform.configuration.trustProxy, logger: false, genReqId: () => platform.house.ids() })
  addWatch(app, platform.watch)
  addErrorAnswers(app, platform.watch.log)
  addSecurityHeaders(app, platform.configuration.origin.startsWith('https:'))
  await addCompression(app)
  addHealthRoutes(app, platform)
  addMetrics(app, platform)
  await addRateLimits(app, platform)
  addSignInRoutes(app, platform)
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc', trpcOptions: { router: appRouter, createContext: ({ req }) => requestContext(platform, req), responseMeta: retryLater } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  })
  await addOpenApi(app, platform)
  await addOpen311(app, platform)
  addFileRoutes(app, platform)
  addImportRoutes(app, platform)
  addDocumentRoutes(app, platform)
  addLiveRoutes(app, platform)
  await addStaticApps(app)
  return app
}
