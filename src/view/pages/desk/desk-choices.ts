/**
 * Everything on the desk that a reader chooses and no figure owns, as the address keeps it: what a link may hold beside
 * the scenario and the figures' own choices. Fetched only where a link carries such choices.
 */
import type { MoreEntries } from '#view/figures/link-problems.ts';
import { filterFields, soughtText } from './assumptions/filter-fields.ts';
import { blockList } from './availability/diagram-blocks.ts';
import { demandFields, serverList } from './compute/server-rows.ts';
import { transferFields } from './network/network-fields.ts';
import { pairList } from './score/pair-list.ts';
import { costFields, currencyField, gainFields, indicatorFields, weightLists } from './score/score-fields.ts';
import { surveyText } from './score/survey-text.ts';
import { controlList, ruleList, threatFields } from './security/security-fields.ts';
import { furtherFields } from './costs/cost-fields.ts';
import { flowsText, rateFields } from './flows/flow-fields.ts';
import { registerText } from './register/register-rows.ts';
import { storageFields } from './storage/storage-fields.ts';

const fields = [
  demandFields,
  storageFields,
  furtherFields,
  rateFields,
  transferFields,
  threatFields,
  indicatorFields,
  costFields,
  gainFields,
  currencyField,
  filterFields,
];

export const deskChoices: MoreEntries = {
  fields: fields.flatMap((some) => Object.values(some)),
  lists: [
    blockList,
    serverList,
    controlList,
    ruleList,
    weightLists.benefits,
    weightLists.costs,
    pairList,
    surveyText,
    soughtText,
    flowsText,
    registerText,
  ],
};
