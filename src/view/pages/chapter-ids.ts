/** The chapters in reading order; a chapter's number is its place here. */
import type { ChapterId } from './chain-links.ts';

export const chapterIds: readonly ChapterId[] = ['train', 'measure', 'scale', 'power', 'money', 'risk'];
