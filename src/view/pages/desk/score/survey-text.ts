/** The survey as the address keeps it: some twenty answers of four. A longer one works as well, but stays on this page. */
import type { OwnText } from '#view/figures/own-lists.ts';

export const surveyText: OwnText = { kind: 'text', short: 'f.survey', longest: 1200 };
