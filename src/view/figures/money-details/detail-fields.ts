/** Which fields of the finance room stand behind "More assumptions" of the figures of money, in reading order. */
import { financeFields } from '#datacenter/finance/fields.ts';

const ids = financeFields.map(({ id }) => id);
const firstDetail = ids.indexOf('finance.fabricShare');

/** Inputs of the plain project, and the electricity price that the facility gives it. */
export const moneyFields: readonly string[] = [...ids.slice(0, firstDetail), 'facility.usdPerKwh'];

/** Inputs of the project in detail; their names are fetched with them. */
export const detailFields: readonly string[] = ids.slice(firstDetail);
