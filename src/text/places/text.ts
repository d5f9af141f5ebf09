/** A name for every site: one that lacks it fails the type check. */
import type { SiteId } from '../../datacenter/catalog/sites.ts';

export type PlaceWords = Readonly<Record<SiteId, string>>;
