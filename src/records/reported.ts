/** Which tabs feed reports; the others keep their rows for later. */
import { kinds } from '../kinds';
import { isNetwork } from './platform-ids';
import type { TabId } from './transfer';

/** Posts and days of networks: what every KPI is computed from. */
export const feedsReports = ({ platform, kind }: TabId): boolean => kinds[kind].reported === true && isNetwork(platform);
