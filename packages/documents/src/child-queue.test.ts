import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { samples } from '../test/samples.ts'
import { openChildQueue, RenderError, RendererBusyError, type QueueOptions } from './child-queue.ts'
import { documents } from './definition/registry.ts'
import { payloadOf } from './payload.ts'

// A process with its fonts has to start; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000 })

const [, name, data] = samples.find(([label]) => label === 'acceptance')!
const job = payloadOf(name, documents[name], data, { body: null, title: null })
const open = (options: Partial<QueueOptions> = {}) => openChildQueue({ idleMs: 60_000, timeoutMs: 60_000, limit: 100, fontPaths: [], ...options })
const gone = async (pid: number) => {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    await pause(20)
  }
  return false
}

describe('the process that sets documents', () => {
  it('starts with the first document and ends when idle', async () => {
    const queue = open({ idleMs: 150 })
    expect(queue.pid()).toBeNull()
    await queue.run(job)
    const pid = queue.pid()!
    expect(await gone(pid)).toBe(true)
    expect(queue.pid()).toBeNull()
    expect((await queue.run(job)).length).toBeGreaterThan(10_000)
    expect(queue.pid()).not.toBe(pid)
    await queue.close()
  })

  it('killed in mid-work: the document is set by a new process, those behind it too', async () => {
    const queue = open()
    const results = Promise.all([queue.run(job), queue.run(job), queue.run(job)])
    process.kill(queue.pid()!, 'SIGKILL')
    const [first, second, third] = await results
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    await queue.close()
  })

  it('killed twice over one document: it is given up, the next one is set', async () => {
    const queue = open()
    const doomed = queue.run(job).catch((error: unknown) => error)
    const next = queue.run(job)
    const pid = queue.pid()!
    process.kill(pid, 'SIGKILL')
    while (queue.pid() === pid || queue.pid() === null) await pause(2)
    process.kill(queue.pid()!, 'SIGKILL')
    expect(await doomed).toBeInstanceOf(RenderError)
    expect(String(await doomed)).toContain('SIGKILL')
    expect((await next).length).toBeGreaterThan(10_000)
    await queue.close()
  })

  it('a document that takes too long is given up and its process killed', async () => {
    const queue = open({ timeoutMs: 5 })
    const late = queue.run(job)
    const pid = queue.pid()!
    await expect(late).rejects.toThrow(/not finished after 5 ms/)
    expect(await gone(pid)).toBe(true)
    await queue.close()
  })

  it('refuses more than may wait', async () => {
    const queue = open({ limit: 2 })
    const accepted = [queue.run(job), queue.run(job), queue.run(job)]
    await expect(queue.run(job)).rejects.toBeInstanceOf(RendererBusyError)
    await Promise.all(accepted)
    await queue.close()
  })

  it('a fault of a template is told by name and does not end the process', async () => {
    const queue = open()
    const payload = JSON.stringify({ ...JSON.parse(job.payload), data: { ...JSON.parse(job.payload).data, acceptedOn: undefined } })
    await expect(queue.run({ ...job, payload })).rejects.toThrow(/acceptance-notice: .*acceptedOn/)
    const pid = queue.pid()
    await queue.run(job)
    expect(queue.pid()).toBe(pid)
    await queue.close()
  })

  it('closed: what waits is rejected, nothing new is taken', async () => {
    const queue = open()
    const waiting = [queue.run(job), queue.run(job)].map((run) => run.catch((error: unknown) => error))
    const pid = queue.pid()!
    await queue.close()
    for (const error of await Promise.all(waiting)) expect(error).toBeInstanceOf(RenderError)
    await expect(queue.run(job)).rejects.toThrow('renderer is closed')
    expect(await gone(pid)).toBe(true)
  })
})
