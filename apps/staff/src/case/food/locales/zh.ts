type P = Record<string, string | number>

/** 食品全覆盖检查到期情况，供计划岗查看。 */
export const zh = {
  title: '食品全覆盖检查', basis: '食品生产经营者每两年至少全项检查一次（食品生产经营监督检查管理办法第二十二条）',
  overdue: '已超期', within: (p: P) => `${p.days}日内到期`, unchecked: '已定级、尚未全项检查', count: (p: P) => `${p.n}户`,
  soonest: '最先到期', due: (p: P) => `${p.grade}级 · ${p.day}到期`, since: (p: P) => `${p.grade}级 · ${p.day}已到期`, more: '更多', none: '90日内没有到期的食品生产经营者',
}
