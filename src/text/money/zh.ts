/** 项目细项的文字，简体中文，打开时才加载。 */
import type { MoneyWords } from './text.ts';

export const zh: MoneyWords = {
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
  },
  taxLives: {
    books: '同账面，直线法',
    declining: '双倍余额递减',
    macrs: '美国 MACRS：5、15、39 年',
    china: '中国最低年限：3、10、20 年',
  },
};
