import type { Chance } from '../chance.ts'

// Invented names as they are common in Ningxia, and real names of streets. No person or shop is meant.

const SURNAMES = ['马', '王', '李', '张', '杨', '刘', '丁', '白', '田', '赵', '吴', '金', '海', '纳', '哈', '沙', '买', '周', '徐', '罗', '何', '陈', '高', '孙',
  '安', '苏', '虎', '拜', '韩', '冯']
const GIVEN_MALE = ['建国', '志强', '文军', '小龙', '学文', '国栋', '海军', '伟', '涛', '浩', '俊', '明辉', '晓东', '永福', '占山', '继东', '鹏', '宏伟', '成', '立新']
const GIVEN_FEMALE = ['秀英', '晓燕', '海燕', '玉兰', '丽', '静', '雪', '慧', '梅', '芳', '文娟', '桂花', '晓琴', '佳怡', '淑珍', '蓉', '凤莲', '欣', '婷', '彩霞']

/** Streets by county or city code: every address lies where its township is. */
const STREETS: Readonly<Record<string, readonly string[]>> = {
  640104: ['解放东街', '解放西街', '新华东街', '中山南街', '民族北街', '凤凰北街', '玉皇阁北街', '清和北街', '丽景北街', '文化西街', '上海东路', '湖滨西街'],
  640105: ['怀远东路', '怀远西路', '朔方路', '文昌南街', '贺兰山西路', '同心北街', '西夏西路', '北京西路'],
  640106: ['北京中路', '上海西路', '正源北街', '满城北街', '长城中路', '亲水北大街', '阅海大街', '黄河东路'],
  640121: ['杨和大街', '宁和南街', '胜利北街', '望远大街', '团结西路'],
  640122: ['习岗大街', '富兴南街', '桃林南街', '居安西路', '欣兰路'],
  640181: ['西昌路', '灵州大道', '北门街', '东塔路', '羊绒大道'],
}

export type Sex = 'male' | 'female'

export const personName = (chance: Chance, sex: Sex): string => chance.pick(SURNAMES) + chance.pick(sex === 'male'
  ? GIVEN_MALE : GIVEN_FEMALE)

/** Street and house number in the county of the region. */
export const streetAddress = (chance: Chance, regionCode: string): string =>
  `${chance.pick(STREETS[regionCode.slice(0, 6)] ?? ['人民路'])}${chance.whole(1, 260)}号`

/** A flat in a building of that street. */
export const homeAddress = (chance: Chance, regionCode: string): string =>
  `${streetAddress(chance, regionCode)}${chance.whole(1, 28)}号楼${chance.whole(1, 4)}单元${chance.whole(1, 11)}0${chance.whole(1, 4)}室`

export type ShopKind = 'restaurant' | 'grocery' | 'hotel' | 'beauty' | 'freight' | 'works' | 'school' | 'labour' | 'swim'

const SHOP_NAMES: Readonly<Record<ShopKind, { stems: readonly string[]; ends: readonly string[] }>> = {
  restaurant: { stems: ['老毛手抓', '塞上江南', '国强', '迎宾楼', '伊味轩', '沙湖大鱼头', '吴忠早茶', '黄河渔村', '清真老店', '六盘人家', '贺兰山'],
    ends: ['餐厅', '饭庄', '面馆', '羊羔肉馆', '小吃店', '火锅店'] },
  grocery: { stems: ['惠民', '新百', '百家乐', '凤城', '邻里', '小张', '天天鲜', '老刘', '华联'], ends: ['便利店', '超市', '副食店', '烟酒店', '生鲜超市'] },
  hotel: { stems: ['西塔', '凤凰', '览山', '阅海', '古城', '贺兰'], ends: ['青年旅舍', '宾馆', '商务酒店', '客栈'] },
  beauty: { stems: ['净月', '一剪美', '云裳', '花颜', '丽人'], ends: ['美发店', '美容院', '美甲店'] },
  freight: { stems: ['顺达', '塞北', '通远', '兴宁', '速达'], ends: ['货运部', '运输队', '物流部'] },
  works: { stems: ['中宁', '宏业', '塞上', '银建', '川北'], ends: ['建设工程有限公司', '市政工程有限公司', '装饰工程有限公司'] },
  school: { stems: ['小水滴', '金太阳', '蓝天', '启明', '小天使'], ends: ['幼儿园'] },
  labour: { stems: ['众诚', '卓越', '同舟', '宁才'], ends: ['人力资源有限公司', '劳务服务有限公司'] },
  swim: { stems: ['览山', '凤鸣', '海宝', '碧波'], ends: ['游泳馆', '健身馆'] },
}

export function shopName(chance: Chance, kind: ShopKind, street: string): string {
  const { stems, ends } = SHOP_NAMES[kind]
  const end = chance.pick(ends)
  return end.endsWith('有限公司') ? `宁夏${chance.pick(stems)}${end}` : `${chance.pick(stems)}${end}（${street.replace(/\d.*$/, '')}店）`
}
