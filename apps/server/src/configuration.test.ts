import { describe, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'

const demo = { DATABASE_URL: 'postgresql://db/onewindow', ONEWINDOW_DATA_DIR: '/data', ONEWINDOW_DEMO: '1' }
const city = {
  ...demo, ONEWINDOW_DEMO: '0', ONEWINDOW_SECRET: 'thirty-two characters or more, all random', ONEWINDOW_ORIGIN: 'https://city.example', ONEWINDOW_SMS: 'http', SMS_GATEWAY_URL: 'https://sms.example', SMS_GATEWAY_KEY: 'city',
  SMS_GATEWAY_SECRET: 'sixteen characters or more', ONEWINDOW_EMAIL: 'smtp', SMTP_URL: 'smtps://mail.example', EMAIL_FROM: 'no-reply@city.example', ONEWINDOW_FILES: 'disk',
}

describe('the environment of the server', () => {
  it('a demonstration needs a database and a folder; its log keeps quiet', () => {
    expect(readConfiguration(demo)).toMatchObject({ port: 3000, host: '127.0.0.1', origin: 'http://127.0.0.1:3000', keyDirectory: '/data/keys', demo: true, demoCases: 'all', trustProxy: false, log: 'error', traces: null })
  })

  it('a city says where it is seen; its log tells every call; traces go where they are wanted', () => {
    expect(readConfiguration(city)).toMatchObject({ demo: false, origin: 'https://city.example', log: 'info', traces: null })
    expect(readConfiguration({ ...city, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_TRACES_SAMPLER_ARG: '0.1' }).traces).toEqual({ endpoint: 'http://collector:4318', serviceName: 'onewindow', share: 0.1 })
  })

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no database', { DATABASE_URL: undefined }, /^DATABASE_URL is missing\. Set it\.$/],
    ['another database', { DATABASE_URL: 'mysql://db' }, /^DATABASE_URL is not right: it must begin with postgresql:\/\/\. Change it\.$/],
    ['no port', { PORT: '99999' }, /^PORT is not right: it must be at most 65535\. Change it\.$/],
    ['a word for a port', { PORT: 'http' }, /^PORT is not right: it must be a whole number/],
    ['no folder', { ONEWINDOW_DATA_DIR: undefined }, /^ONEWINDOW_DATA_DIR is missing\. Set it\.$/],
    ['a wrong origin', { ONEWINDOW_ORIGIN: 'city.example' }, /^ONEWINDOW_ORIGIN is not right: it must be an http:\/\/ or https:\/\/ address/],
    ['an origin without TLS', { ONEWINDOW_ORIGIN: 'http://city.example' }, /^ONEWINDOW_ORIGIN must be the https:\/\/ address citizens use/],
    ['no secret', { ONEWINDOW_SECRET: undefined }, /^ONEWINDOW_SECRET is missing\. Set it to at least 32 random characters/],
    ['a short secret', { ONEWINDOW_SECRET: 'hunter2' }, /^ONEWINDOW_SECRET is not right: it must have at least 32 characters/],
    ['half a demo', { ONEWINDOW_DEMO: 'yes' }, /^ONEWINDOW_DEMO is not right: it must be 1 \(demo\) or 0/],
    ['some cases', { ONEWINDOW_DEMO_CASES: 'some' }, /^ONEWINDOW_DEMO_CASES is not right: it must be all, wide, core or none/],
    ['a trusting mood', { ONEWINDOW_TRUST_PROXY: 'true' }, /^ONEWINDOW_TRUST_PROXY is not right: it must be 1 \(behind a proxy\) or 0/],
    ['a loud log', { ONEWINDOW_LOG: 'verbose' }, /^ONEWINDOW_LOG is not right: it must be silent, error, warn, info or debug/],
    ['traces to nowhere', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, /^OTEL_EXPORTER_OTLP_ENDPOINT is not right: it must be an http:\/\/ or https:\/\/ address/],
    ['more than all traces', { OTEL_TRACES_SAMPLER_ARG: '2' }, /^OTEL_TRACES_SAMPLER_ARG is not right: it must be a number from 0 to 1/],
    ['no SMS', { ONEWINDOW_SMS: undefined }, /^ONEWINDOW_SMS is missing/],
  ])('%s stops the start with a sentence', (_, change, sentence) => {
    expect(() => readConfiguration({ ...city, ...change })).toThrow(sentence)
  })

  it('names every wrong variable at once, and never its value', () => {
    expect(() => readConfiguration({ ...city, PORT: '0', ONEWINDOW_SECRET: 'hunter2' })).toThrow(/^(?=.*PORT)(?=[\s\S]*ONEWINDOW_SECRET)(?![\s\S]*hunter2)/)
  })
})
