/** 项目细项的文字，简体中文，打开时才加载。 */
import { zh as energy } from './energy/zh.ts';
import type { MoneyWords } from './text.ts';

export const zh: MoneyWords = {
  energy,
  fields: {
    fabricShare: '互联网络占服务器价格',
    fabricLifeYears: '互联网络寿命',
    shellShare: '土建占厂房价格',
    shellLifeYears: '土建寿命',
    serverGenerations: '服务器更新几代',
    serverDecline: '服务器降价',
    resaleShare: '服务器转售，占原价',
    rampMonths: '租满所需时间',
    deliveredShare: '已售卡时实际交付（有效占比）',
    inflation: '运行成本通胀',
    softwareUsd: '每卡软件费',
    networkUsdPerYear: '网络线路费',
    carbonUsdPerTonne: '每吨碳价',
    taxLives: '税务折旧',
    lossYears: '亏损可结转年数',
    debtShare: '希望举债，占首笔投资',
    debtRate: '借款利率',
    debtYears: '借款期限',
    debtCover: '贷款方要求的偿债覆盖率（DSCR）',
    revenueModel: '卡时靠什么挣钱',
    tokenUsd: '每百万词元价格',
    tokensPerSecond: '每卡每秒词元数',
    valueUsdPerYear: '每个卡时都用上时，一年的业务价值',
    depositShare: '下单时付',
    deliveryShare: '余款中到货时付',
    flowTiming: '一年的钱按何时计',
    landUsdPerWatt: '土地，每瓦 IT 功率',
    landReturnShare: '土地期末售价，占买价',
    receivableDays: '客户付款天数（DSO）',
    payableDays: '付供应商款天数（DPO）',
    reserveMonths: '偿债准备金，存几个月的还本付息（DSRA）',
  },
  revenueModel: {
    hours: '出租卡时',
    tokens: '出售词元',
    value: '用于自己的业务',
  },
  earning: {
    tokens: (hour, price) => `售出的一个卡时提供价值 ${hour} 的词元。每百万词元卖到 ${price} 才不亏不赚。`,
    value: (hour, year) => `用上的一个卡时对业主值 ${hour}。全部用满时一年值 ${year} 才不亏不赚。`,
    none: '价格再高也无法持平。',
    tokensCaution:
      '推理服务尚未模拟。每秒词元数是输入（假设）：某一模型在始终满载的 H100 上的基准成绩为 3,819；其他模型和芯片为 35 至 11,147。是否真有人要这么多词元、回答要等多久、售价更低的提示词元，都没有计入。“已售时间”在此指满载的时间占比。',
    valueCaution: '业务价值是输入（假设），平均摊到每个卡时。这里的计算并不能证明业务真能得到它。',
    stages:
      '余款分两次付：首个卡时售出前三个月到货时付一部分，开始出租验收时付清。每笔付款计入其所在的年份，与其他现金流一样。',
    timing:
      '钱数不变，变的是折现值：按年中计，一年里陆续发生的钱，折现值是按年末计的 √(1 + 折现率) 倍。期末变卖、贷款、准备金和往来余额仍按年末计。内部收益率按同样的日期算，会变高；不折现的回本年数本来就算到年内，所以不变。',
    land: '下单时付清，不折旧，最后一天卖出；赚了要交税，亏了抵利润。厂房价不含土地：美国 2024 年每英亩 24.4 万美元，若一英亩承载 1 兆瓦，即每瓦 0.24 美元。中国的土地使用权 50 年到期：请填届时还值多少。有土地时，不确定的未来改用较慢的方式计算。',
    balances:
      '已开票未收付的钱：按年末余额计，最后一年结清。供应商指电力、维护、软件和线路。税随开票，不随付款。天数大于 0 时，不确定的未来改用较慢的方式计算。',
    reserve: '下一年还本付息的若干个月，由业主在开始偿债前存入，末次偿付时退回。这里不计息。',
    ramp: '在这段时间里售出的卡时直线上升，少卖一半。',
    tax: '不含增值税：所有价格都是不含税价，因为缴税的企业会收回它。没有计入的是等待：中国的设备 13 %、欧盟的 17 % 至 27 % 要先付，几个月后才收回，在中国则从以后的销项中抵扣。',
  },
  flowTiming: {
    end: '年末（t = 1、2、…）',
    middle: '年中（t = ½、1½、…）',
    start: '年初（t = 0、1、…）',
  },
  taxLives: {
    books: '同账面，直线法',
    declining: '双倍余额递减',
    macrs: '美国 MACRS：5、15、39 年',
    china: '中国最低年限：3、10、20 年',
  },
};
