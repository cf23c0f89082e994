import type { TestProject } from 'vitest/node'
import type {} from '../src/test-database.ts'
import { dropLeftovers, ensureTemplate, startTestCluster } from '../src/test-cluster.ts'

/** Once per run of the database tests: cluster up, template made, leftovers gone. The cluster survives; `npm test` stops it last. */
export default async function setup(project: TestProject): Promise<void> {
  const cluster = await startTestCluster()
  const template = await ensureTemplate(cluster)
  await dropLeftovers(cluster, template)
  project.provide('clusterUrl', cluster.urlOf('postgres'))
  project.provide('template', template)
}
