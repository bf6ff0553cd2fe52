/** Small records for KPI tests: only what a test cares about is said. */
import type { SocialRecord } from '../../src/records/record';
import { record } from '../records/records';

type Values = SocialRecord['values'];

const asOf = '2026-01-01';

export const post = (on: string, values: Values, given: Partial<SocialRecord> = {}) => record({ asOf, publishedLocal: on, values, ...given });
export const day = (on: string, values: Values, given: Partial<SocialRecord> = {}) => record({ asOf, day: on, values, ...given });
