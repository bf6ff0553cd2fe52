/** Small records for KPI tests: only what a test cares about is said. */
import type { SocialRecord } from '../../src/records/record';

type Values = SocialRecord['values'];

function record(given: Partial<SocialRecord>): SocialRecord {
  return {
    row: 2,
    account: 'brand',
    accountName: null,
    otherAccount: null,
    scope: 'total',
    postId: null,
    permalink: null,
    day: null,
    dimension: null,
    segment: null,
    periodFrom: null,
    periodTo: null,
    publishedAt: null,
    publishedLocal: null,
    publishedPrinted: null,
    format: null,
    title: null,
    campaignName: null,
    currency: null,
    asOf: '2026-01-01',
    values: {},
    extra: {},
    ...given,
  };
}

export const post = (on: string, values: Values, given: Partial<SocialRecord> = {}) => record({ publishedLocal: on, values, ...given });
export const day = (on: string, values: Values, given: Partial<SocialRecord> = {}) => record({ day: on, values, ...given });
