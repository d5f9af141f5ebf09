/** 收支中不确定之物的名称（与字段名不同者），简体中文；风险各图共用。 */
import type { Widened } from '../../text.ts';
import type { en } from './en.ts';

export const zh: Widened<typeof en> = {
  speed: '实测速度',
  gridCarbon: '每千瓦时碳排放（各家口径）',
  sold: {
    tokens: { rentUsdPerHour: '每卡时词元收入', rentDeclinePerYear: '词元收入跌幅' },
    value: { rentUsdPerHour: '每卡时业务价值', rentDeclinePerYear: '业务价值跌幅' },
  },
};
