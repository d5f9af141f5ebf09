/** 各选址图共用的文字，简体中文。 */
import { zh as places } from '../../places/zh.ts';
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  places,
  kgPerHour: (kg) => `每小时 ${kg} 千克 CO₂e`,
  recalled: (source) => `${source}（凭记忆，待核对）`,
  areas: { zone: '所在区域', grid: '所在电网', country: '全国' },
  bases: { generation: '发电环节的 CO₂', 'life-cycle': '全生命周期的 CO₂e' },
  inUse: '，本页采用',
  forComparison: '，仅供对照',
  columns: {
    site: '地点',
    country: '国家或地区',
    north: '北纬（度）',
    east: '东经（度）',
    priceLow: '电价，低',
    price: '电价（美元/kWh）',
    priceHigh: '电价，高',
    gridLow: '电网，最低说法',
    grid: '电网，本页采用（kg CO₂e/kWh）',
    gridHigh: '电网，最高说法',
    accounts: '说法数',
    pue: '电能利用效率 PUE',
    costLow: '成本，电价低时',
    cost: '每卡时成本（美元）',
    costHigh: '成本，电价高时',
    carbon: '每卡时碳排放（kg CO₂e）',
  },
  paging: {
    range: (from, to, of) => `第 ${from} 至 ${to} 行，共 ${of} 行`,
    before: '前面的行',
    after: '后面的行',
  },
  terms: {
    account: (area, year) => `碳强度，${area}，${year} 年`,
    spread: '各说法的差距',
    spreadRule: (count) => `${count} 个说法中的最低与最高，不取平均`,
    spreadAlone: '只有一个说法，差距为假设',
    price: '电价',
    pue: '电能利用效率 PUE',
    pueRule: '该地点的数值，按机房当前上架率',
    building: '建筑、供电与制冷',
    buildingRule: '按每瓦 IT 负载计，不含土地',
    cost: '每卡时成本',
    costRule: '净现值为零时的首年租价',
    carbon: '每卡时碳排放',
    carbonRule: '每卡功率 × PUE × 碳强度',
    span: (low, high) => `（${low} 至 ${high}）`,
  },
};
