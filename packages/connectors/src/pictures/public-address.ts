import { BlockList, isIP, isIPv4 } from 'node:net'

/** Ranges nobody outside may make this platform ask: private, loopback, link-local (and its metadata services), shared, documentation, multicast, reserved (IANA special-purpose registries). */
const V4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const
/** Within global unicast: protocol assignments with Teredo, documentation, 6to4 and segment routing, which reach other places than they name. */
const V6 = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const

/** Apart, because a list of both would take every IPv4 address for a mapped IPv6 one. */
const [blocked4, global6, blocked6] = [new BlockList(), new BlockList(), new BlockList()]
for (const [net, prefix] of V4) blocked4.addSubnet(net, prefix, 'ipv4')
global6.addSubnet('2000::', 3, 'ipv6')
for (const [net, prefix] of V6) blocked6.addSubnet(net, prefix, 'ipv6')

/**
 * Whether an address is public unicast. Of IPv6 only what is given out at all (2000::/3): loopback, unique local, link-local, multicast, mapped and translated
 * IPv4 lie outside of it.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !blocked4.check(address, 'ipv4')
  return isIP(address) === 6 && !address.includes('%') && global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6')
}
