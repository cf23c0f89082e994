import { BlockList, isIP, isIPv4 } from 'node:net'

/** Ranges nobody outside may make this platform ask: private, loopback, link-local (and its metadata services), shared, reserved. */
const V4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const
const V6 = [
  ['::', 96], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7],
  ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const

/** Apart, because a list of both would take every IPv4 address for a mapped IPv6 one. */
const [blocked4, blocked6] = [new BlockList(), new BlockList()]
for (const [net, prefix] of V4) blocked4.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of V6) blocked6.addSubnet(net, prefix, 'ipv6')

/** Whether an address a name resolved to may be asked; checked again after every redirect. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4')
  return isIP(address) !== 0 && !blocked6.check(address, 'ipv6')
}

/** The address of a picture a client gave, if it may be fetched at all: http or https, no name and password, no private address written out. */
export function fetchableUrl(text: string): URL | null {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return isPublicAddress(host) ? url : null
  return host.includes('.') && !/(^|\.)(localhost|local|internal)\.?$/i.test(host) ? url : null
}
