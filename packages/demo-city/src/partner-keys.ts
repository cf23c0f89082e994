import type { PartnerKind } from '@onewindow/connectors/partners/kinds'

/** A partner of the demonstration. Its key is known to everybody, which is why it exists in demo mode only. */
export type DemoPartner = { id: string; kind: PartnerKind; name: string; keyId: string; secret: string }

const partner = (n: number, kind: PartnerKind, name: string): DemoPartner =>
  ({ id: `019d0000-0000-7000-8000-00000000d0${String(n).padStart(2, '0')}`, kind, name, keyId: `pk_00000000000000${String(n).padStart(2, '0')}`, secret: `demo-${kind.toLowerCase()}-not-for-production-use` })

/** One of each kind a newcomer may want to play. */
export const demoPartners: readonly DemoPartner[] = [
  partner(1, 'bank', '宁夏银行银川分行'), partner(2, 'laboratory', '宁夏食品检测研究院'), partner(3, 'retestBody', '宁夏计量质量检验检测研究院'), partner(4, 'testingBody', '宁夏特种设备检验检测院'),
  partner(5, 'police', '银川市公安局'), partner(6, 'court', '银川市兴庆区人民法院'), partner(7, 'registry', '银川市登记注册系统'), partner(8, 'open311', '银川随手拍'),
]
