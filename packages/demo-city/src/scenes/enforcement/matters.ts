/** What is found, under the code of its cause: in whose field, against whom, the fine's lower band in fen, what was done and what proves it. Invented; no firm is meant. */
export type Offence = {
  cause: string; field: 'SAMR' | 'UM'; against: 'shop' | 'works' | 'person'; fineFen: readonly [number, number]; refusal?: boolean; goodsFen?: number; title: string; conduct: string; evidence: string; law: string
}

export const offences: readonly Offence[] = [
  { cause: 'MS04', field: 'SAMR', against: 'shop', fineFen: [500_000, 1_400_000], refusal: true, title: '未建立食品进货查验记录', conduct: '经营者采购预包装食品未查验供货者许可证和合格证明，责令改正后仍未建立进货查验记录。', evidence: '进货台账复印件', law: '食品安全法第一百二十六条第一款' },
  { cause: 'MS05', field: 'SAMR', against: 'shop', fineFen: [500_000, 1_000_000], refusal: true, title: '从业人员未取得健康证明', conduct: '两名切配人员未取得健康证明上岗，责令改正期满后复查仍在岗。', evidence: '从业人员花名册', law: '食品安全法第一百二十六条第一款' },
  { cause: 'MS06', field: 'SAMR', against: 'shop', fineFen: [500_000, 900_000], refusal: true, title: '餐具使用前未洗净消毒', conduct: '抽检复用餐具大肠菌群不合格，责令改正后再次抽检仍不合格。', evidence: '检验报告', law: '食品安全法第一百二十六条第一款' },
  { cause: 'MS03', field: 'SAMR', against: 'shop', fineFen: [500_000, 900_000], goodsFen: 180_000, title: '经营标签不合格的预包装食品', conduct: '货架上的散装糖果重新包装后未标明生产日期和保质期。', evidence: '现场照片及商品清单', law: '食品安全法第一百二十五条第一款' },
  { cause: 'MS09', field: 'SAMR', against: 'shop', fineFen: [20_000, 100_000], title: '不按规定明码标价', conduct: '店内三十余种商品未标明价格，收银价与口头报价不一致。', evidence: '现场照片', law: '价格法第四十二条' },
  { cause: 'UM05', field: 'UM', against: 'shop', fineFen: [60_000, 400_000], title: '禁止区域内露天烧烤', conduct: '在划定的禁烤区域内支设烤炉露天烧烤，油烟直排。', evidence: '现场录像', law: '大气污染防治法第一百一十八条第三款' },
  { cause: 'UM04', field: 'UM', against: 'works', fineFen: [200_000, 600_000], title: '运输渣土未密闭遗撒', conduct: '运输渣土车辆未密闭，沿途遗撒污染路面约三百米。', evidence: '道路监控截图', law: '大气污染防治法第一百一十六条' },
  { cause: 'UM07', field: 'UM', against: 'works', fineFen: [1_000_000, 3_000_000], title: '工地未采取防尘措施', conduct: '施工工地裸土未覆盖，未设置冲洗设施，出场车辆带泥上路。', evidence: '现场检查录像', law: '大气污染防治法第一百一十五条第一款' },
  { cause: 'UM11', field: 'UM', against: 'works', fineFen: [1_000_000, 2_800_000], title: '未取得证明夜间施工', conduct: '在噪声敏感建筑物集中区域夜间连续浇筑混凝土，未取得夜间施工证明。', evidence: '噪声检测记录', law: '噪声污染防治法第七十七条第二项' },
  { cause: 'UM14', field: 'UM', against: 'works', fineFen: [100_000, 500_000], title: '擅自挖掘城市道路', conduct: '未经批准挖掘人行道铺设管线，未设置围挡和警示标志。', evidence: '现场照片', law: '城市道路管理条例第四十二条' },
]

/** A large fine: the party may ask for a hearing (行政处罚法 §63), the legal review and the panel are needed (§57, §58). */
export const heavy: Offence = { cause: 'MS02', field: 'SAMR', against: 'shop', fineFen: [5_000_000, 6_000_000], goodsFen: 96_000, title: '经营超过保质期的食品', conduct: '奶茶店操作间使用超过保质期的奶浆和果酱制作饮品并销售。', evidence: '原料批次照片及销售记录', law: '食品安全法第一百二十四条第一款第五项' }
export const hearable: Offence = { cause: 'UM06', field: 'UM', against: 'shop', fineFen: [500_000, 900_000], title: '油烟净化设施不正常使用', conduct: '烧烤店经营期间未开启油烟净化设施，排放浓度超标。', evidence: '油烟检测报告', law: '大气污染防治法第一百一十八条第一款' }

/** Small things decided where they are found (行政处罚法 §51). */
export const spots: readonly (Pick<Offence, 'cause' | 'title' | 'conduct'> & { person: boolean; fineFen: number; score: number })[] = [
  { cause: 'UM09', title: '随意倾倒生活垃圾', conduct: '将装修后的生活垃圾倒在路边绿化带。', person: true, fineFen: 20_000, score: 25 }, { cause: 'UM09', title: '店外倾倒厨余垃圾', conduct: '把厨余垃圾倒在雨水口旁。', person: true, fineFen: 15_000, score: 15 },
  { cause: 'UM02', title: '乱扔烟头、纸屑', conduct: '在步行街乱扔烟头和传单。', person: true, fineFen: 3_000, score: 10 }, { cause: 'UM02', title: '从车窗抛撒废弃物', conduct: '等红灯时从车窗向路面抛撒果皮。', person: true, fineFen: 4_000, score: 20 },
  { cause: 'UM03', title: '擅自张贴广告', conduct: '在路灯杆和公交站牌上张贴招租广告。', person: true, fineFen: 10_000, score: 10 }, { cause: 'UM01', title: '占道堆放物料', conduct: '在人行道上堆放沙袋和瓷砖，影响通行。', person: true, fineFen: 10_000, score: 15 },
]

export const units: Readonly<Record<'SAMR' | 'UM', readonly string[]>> = { SAMR: ['640104', '640104', '640106', '640105'], UM: ['640104', '640104', '640106'] }
