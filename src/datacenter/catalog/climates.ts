/**
 * Climate of each site as seven numbers, from which `facility/climate.ts` makes a typical year. All of them are recalled
 * from published normals of the nearest large weather station and rounded to half a degree: good for comparing places,
 * not for laying out a plant. Ignored on purpose: height above the sea, heat islands, heat waves, a warming climate.
 */
export type ClimateRow = readonly [
  coldestMonthC: number,
  warmestMonthC: number,
  dailyRangeK: number,
  coldestDewC: number,
  warmestDewC: number,
  solarKwhPerKw: number,
  latitudeDegrees: number,
];

/**
 * Mean temperature of the coldest and the warmest month, mean difference between day's high and night's low, mean dew
 * point of those two months, what 1 kW of solar panels gives in a year, kWh, and degrees north, as in `places.ts` (which
 * brings more than a year of weather needs). In the order of `sites.ts`, whose ids are not said again, or every embed
 * would carry them twice. A test holds each row to its site by the latitude.
 */
// prettier-ignore
export const climates: readonly ClimateRow[] = [
  [-9, 24, 12, -20, 17, 1550, 40.8], // cn-zhangjiakou
  [-12.5, 20.5, 13, -22, 13, 1600, 41], // cn-ulanqab
  [5, 24, 7, 1.5, 19.5, 950, 26.4], // cn-guian
  [-4, 22.5, 11, -12, 16, 1350, 35.7], // cn-qingyang
  [-7, 23.5, 14, -16, 14.5, 1600, 37.5], // cn-zhongwei
  [6, 26, 7, 2.5, 22, 850, 30.5], // cn-tianfu
  [8, 29, 6.5, 5, 23, 800, 29.6], // cn-chongqing
  [3, 29, 8, -1.5, 25, 1050, 31.3], // cn-wuhu
  [4.5, 28.5, 7.5, 0, 25, 1050, 31.1], // cn-qingpu
  [10.5, 29, 8.5, 6, 24.5, 1000, 24.8], // cn-shaoguan
  [-2.5, 27, 10.5, -16, 21.5, 1400, 39.9], // cn-beijing
  [15.5, 29, 7, 10, 25, 1150, 22.5], // cn-shenzhen
  [5, 29, 8, 1, 25, 1000, 30.3], // cn-hangzhou
  [-9.5, 27.5, 14, -18, 10.5, 1700, 42.8], // cn-hami
  [-7, 18, 13.5, -17, 10.5, 1600, 36.6], // cn-xining
  [1, 25.5, 11.5, -5.5, 18.5, 1450, 39], // us-ashburn
  [8, 30, 11, 0.5, 20, 1600, 32.8], // us-dallas
  [11.5, 30, 11.5, 4.5, 21, 1600, 29.4], // us-sanantonio
  [13.5, 35, 13, 1, 14.5, 1850, 33.4], // us-phoenix
  [-1.5, 24.5, 10.5, -6, 18, 1300, 40], // us-columbus
  [7, 27, 10.5, 0, 20.5, 1500, 33.7], // us-atlanta
  [-5.5, 24.5, 10.5, -10, 18.5, 1400, 41.6], // us-desmoines
  [4.5, 20.5, 11.5, 2.5, 12, 1200, 45.5], // us-hillsboro
  [-1.5, 23.5, 13, -4.5, 9, 1400, 47.2], // us-quincy
  [10, 21, 10.5, 6, 13, 1650, 37.4], // us-santaclara
  [-4, 24, 9.5, -8, 18, 1300, 41.9], // us-chicago
  [-1.5, 26.5, 12.5, -6, 8.5, 1600, 40.8], // us-slc
  [1, 24.5, 17, -5, 5, 1750, 39.5], // us-reno
  [5, 28.5, 10, -1.5, 22, 1450, 35.1], // us-memphis
  [5, 15.5, 7, 2.5, 11.5, 950, 53.3], // ie-dublin
  [1.5, 20.5, 9.5, -1.5, 12, 1050, 50.1], // de-frankfurt
  [3.5, 18, 7.5, 1.5, 13, 1000, 52.4], // nl-amsterdam
  [4.5, 20.5, 8.5, 2, 12.5, 1100, 48.9], // fr-paris
  [5.5, 18.5, 7.5, 2.5, 12, 1000, 51.5], // gb-london
  [-10, 16, 8, -13, 10.5, 900, 65.6], // se-lulea
  [-1.5, 18.5, 7.5, -4.5, 12, 980, 59.3], // se-stockholm
  [-3, 17.5, 8.5, -6.5, 11, 920, 59.9], // no-oslo
  [-6, 17.5, 7.5, -8.5, 12.5, 930, 60.6], // fi-hamina
  [1.5, 17.5, 7, -0.5, 12.5, 1020, 55.4], // dk-odense
  [6.5, 25, 11.5, 2, 9.5, 1600, 40.4], // es-madrid
  [3, 25, 9.5, 0, 17.5, 1250, 45.5], // it-milan
  [-1.5, 19.5, 9, -4, 13, 1050, 52.2], // pl-warsaw
  [0.5, 19, 8.5, -2, 12.5, 1100, 47.4], // ch-zurich
  [0, 11.5, 5, -4, 8, 800, 64.1], // is-reykjavik
  [-9, 21.5, 9, -13.5, 15.5, 1200, 45.5], // ca-montreal
  [5.5, 27, 7.5, -3.5, 22, 1250, 35.7], // jp-tokyo
  [-2.5, 26, 8.5, -11.5, 21.5, 1300, 37.6], // kr-seoul
  [16.5, 30, 6.5, 12.5, 24.5, 1050, 25], // tw-taipei
  [16.5, 29, 5, 12, 25, 1200, 22.3], // hk
  [26.5, 28.5, 6, 23.5, 24.5, 1250, 1.35], // sg
  [26, 27.5, 7, 23, 24, 1300, 1.5], // my-johor
  [27, 28.5, 7, 24, 23.5, 1300, -6.2], // id-jakarta
  [24.5, 30, 8.5, 16, 25, 1500, 19.1], // in-mumbai
  [12.5, 23.5, 8.5, 7, 17.5, 1450, -33.9], // au-sydney
  [19, 36, 11, 12, 22, 1800, 24.5], // ae-abudhabi
  [14.5, 37, 13.5, 3, 2, 1850, 24.7], // sa-riyadh
  [16.5, 23, 9, 12, 18, 1350, -23.5], // br-saopaulo
  [8.5, 21.5, 14.5, 4.5, 10.5, 1650, -33.4], // cl-santiago
  [10.5, 20.5, 12, -2, 13.5, 1750, -26.2], // za-johannesburg
  [17.5, 21, 11.5, 12.5, 14, 1450, -1.3], // ke-nairobi
  [-5, 24.5, 11, -9, 10, 1350, 43.2], // kz-almaty
];
