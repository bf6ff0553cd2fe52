/** Which tabs feed reports; the others keep their rows for later. */
import { kinds } from '../kinds';
import { isNetwork } from './platform-ids';
import type { TabId } from './transfer';

/** Posts and days of networks themselves, not those that a tool counted again; of the other families every source. */
export const feedsReports = ({ platform, kind }: TabId): boolean => kinds[kind].rows !== undefined && (kinds[kind].family !== 'social' || isNetwork(platform));
