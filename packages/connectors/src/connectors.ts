import type { ConnectorsConfig } from './environment.ts'
import { clamav, type ScanPort } from './files/scan-port.ts'
import type { Channel } from './messages/delivery-log.ts'
import { smtpPort } from './messages/email-smtp.ts'
import { demoPort, type MessagePort } from './messages/message-port.ts'
import { smsGateway } from './messages/sms-gateway.ts'
import { diskStore } from './storage/disk-store.ts'
import type { ObjectStore } from './storage/object-store.ts'
import { s3Store } from './storage/s3-store.ts'

/** Everything outside, as ports; each is real or demo as the configuration says. */
export interface Connectors {
  readonly ports: Readonly<Record<Channel, MessagePort>>
  readonly store: ObjectStore
  readonly scan: ScanPort | null
  readonly uploadDirectory: string
  readonly close: () => void
}

/**
 * Opens the ports. Nothing outside is called before the first use.
 * @param machineTime seconds since 1970 for request signatures; the machine's clock unless said
 */
export function openConnectors(config: ConnectorsConfig, machineTime: () => number = () => Math.floor(Date.now() / 1000)): Connectors {
  const ports = {
    sms: config.sms.side === 'demo' ? demoPort : smsGateway(config.sms, machineTime),
    email: config.email.side === 'demo' ? demoPort : smtpPort(config.email),
  }
  return {
    ports,
    store: config.files.side === 'disk' ? diskStore(config.files.directory) : s3Store(config.files),
    scan: config.scanner && clamav(config.scanner),
    uploadDirectory: config.uploadDirectory,
    close: () => Object.values(ports).forEach((port) => port.close()),
  }
}
