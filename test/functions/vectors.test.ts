/** The worked examples of kpi-definitions §6 that a sheet function computes, by their numbers there. */
import { describe, expect, test } from 'vitest';
import { callFunction } from '../../src/functions';

const call = (name: string, ...args: unknown[]) => callFunction(name, args);
const column = (...values: unknown[]) => values.map((value) => [value]);

describe('worked examples', () => {
  test.each<[number, string, unknown[], number, number]>([
    [1, 'ENGAGEMENT_RATE', [500, 10_000], 0.05, 12],
    [2, 'ENGAGEMENT_RATE', [1213, 7000], 0.1732857, 7],
    [3, 'ENGAGEMENT_RATE', [column(40, 50, 37, 40), 49_100, 'mean'], 0.00085031, 8],
    [3, 'ENGAGEMENT_RATE', [column(40, 50, 37, 40), column(49_100, 49_100, 49_100, 49_100)], 0.00085031, 8],
    [4, 'AUDIENCE_GROWTH_RATE', [48_760, 49_100], 0.0069729, 7],
    [5, 'AUDIENCE_GROWTH_RATE', [1000, 1100], 0.1, 12],
    [6, 'NET_SENTIMENT', [80, 20, 100], 0.3, 12],
    [6, 'NET_SENTIMENT', [80, 20, 100, true], 0.6, 12],
    [6, 'NET_SENTIMENT', [80, 20], 0.6, 12],
    [7, 'NET_SENTIMENT', [800, 150, 550], 0.4333333, 7],
    [8, 'NET_SENTIMENT', [35, 6, 59], 0.29, 12],
    [9, 'VIRALITY_RATE', [240, 12_000], 0.02, 12],
    [10, 'VIDEO_COMPLETION_RATE', [18_000, 100_000], 0.18, 12],
    [10, 'VIDEO_COMPLETION_RATE', [1, 2], 0.5, 12],
    [11, 'STORY_COMPLETION_RATE', [100, 128], 0.78125, 12],
    [11, 'STORY_COMPLETION_RATE', [108, 152], 0.7105263, 7],
    [12, 'FREQUENCY_PER_PERSON', [6, 3], 2, 12],
    [13, 'ESCALATION_RATE', [15, 500], 0.03, 12],
    [13, 'ESCALATION_RATE', [15, 150], 0.1, 12],
    [14, 'TOTAL_COST', [1500, 600, 100, 20, 50], 3200, 12],
    [14, 'ROI', [8000, 3200], 1.5, 12],
    [15, 'ROI', [10, 1], 9, 12],
    [16, 'ROI', [691 / 9 + 691, 691 / 9], 9, 12],
    [16, 'ROI', [691, 69.1], 9, 12],
    [17, 'ROAS', [5, 1], 5, 12],
    [17, 'ROI', [5, 1], 4, 12],
    [18, 'COST_PER_FAN', [60, 100], 0.6, 12],
    [18, 'COST_PER_FAN', [60, 100, 0.1], 6, 12],
    [19, 'COST_PER_FAN', [300, 1000], 0.3, 12],
    [21, 'CONVERSION_RATE', [45, 570], 0.0789474, 7],
    [21, 'CONVERSION_RATE', [column(38, 7), column(430, 140), 'mean'], 0.069186, 7],
    [22, 'PERIOD_CHANGE', [38_200, 31_000], 0.2322581, 7],
    [23, 'PERIOD_CHANGE', [22_400, 24_100], -0.0705394, 7],
    [23, 'PERIOD_CHANGE', [64, 41], 0.5609756, 7],
    [23, 'PERIOD_CHANGE', [430, 300], 0.4333333, 7],
    [23, 'PERIOD_CHANGE', [9, 8], 0.125, 12],
    [24, 'POINT_CHANGE', [0.0292, 0.0264], 0.28, 12],
    [25, 'PERIOD_CHANGE', [100, -200], 1.5, 12],
    [27, 'EARNED_MEDIA_VALUE', [20_000, 2.45, 0.02], 0.98, 12],
    [28, 'EARNED_MEDIA_VALUE', [50_000, 10, 0.05], 25, 12],
    [29, 'RETURN_ON_ENGAGEMENT', [2000, 800], 2.5, 12],
    [30, 'COST_PER_CONVERSION_SHARED', [3000, 3000 / 111, 28, 0], 111, 10],
    [30, 'COST_PER_CONVERSION_SHARED', [3000, 3000 / 111, 28, 0.5], 73.12, 2],
    [30, 'COST_PER_CONVERSION_SHARED', [3000, 3000 / 111, 28, 1], 54.52, 2],
    [32, 'SHARE_OF_VOICE', [1200, column(2000, 800)], 0.3, 12],
    [34, 'ENGAGEMENT_RATE', [column(100, 50, 10), column(1000, 2000, 10_000)], 0.0123077, 7],
    [34, 'ENGAGEMENT_RATE', [column(100, 50, 10), column(1000, 2000, 10_000), 'mean'], 0.042, 12],
    [35, 'GOAL_PROGRESS', [7, 4, 10], 0.5, 12],
    [36, 'GOAL_PACE', [400, 1000, '2026-01-01', '2026-12-31', '2026-04-30'], 1.2166667, 7],
    [37, 'AUDIENCE_GAP', [column(0.3, 0.4, 0.3), column(0.15, 0.35, 0.5)], 0.2, 12],
    [39, 'ENGAGEMENT_DEPTH', [400, 50, 10, 40, '', 10_000], 0.061, 12],
    [39, 'ENGAGEMENT_DEPTH', [400, 50, 10, 40, '', 10_000, [[1, 2, 3, 2]]], 0.061, 12],
    [39, 'ENGAGEMENT_DEPTH', [400, 50, 10, 40, '', 10_000, column(1, 2, 3, 2)], 0.061, 12],
    [39, 'ENGAGEMENT_DEPTH', [400, 50, 10, 40, '', 10_000, 1, 2, 3, 2], 0.061, 12],
    [41, 'ENGAGEMENT_RATE', [50, 1000], 0.05, 12],
    [43, 'SOCIAL_CAPITAL_VALUE', [1000, 0.5 / 60, 0.8, 0.5, 20], 66.67, 2],
  ])('#%i %s(%j) = %d', (_, name, args, expected, digits) => expect(call(name, ...args)).toBeCloseTo(expected, digits));

  test.each([
    [0.25, 0.3, 0.8333],
    [0.45, 0.15, 3],
  ])('#20 cost per fan is cost per click ÷ clicks that make a fan: %d / %d', (cpc, ctc, expected) => {
    const [clicks, fans] = [1000, 1000 * ctc];
    expect(call('COST_PER_FAN', cpc * clicks, fans)).toBeCloseTo(expected, 4);
    expect(call('COST_PER_FAN', cpc * clicks, fans)).toBeCloseTo(
      Number(call('CPC', cpc * clicks, clicks)) / Number(call('CLICK_TO_FAN_RATE', fans, clicks)),
      12,
    );
  });

  test('#25 a change from nothing is blank', () => {
    expect([call('PERIOD_CHANGE', 5, 0), call('PERIOD_CHANGE', 0, 0)]).toEqual(['', '']);
  });

  test('#31 a funnel gives each step and the whole', () => {
    const rows = call('FUNNEL_CONVERSION', column(10_000, 250, 50, 10)) as (number | string)[][];
    expect(rows.map((row) => row[0])).toEqual(['', 0.025, 0.2, 0.2, 0.001]);
  });

  test('#33 reach is at least the largest and at most the sum', () => {
    expect(call('REACH_BOUNDS', column(3000, 2500, 4000))).toEqual([[4000, 9500, 5500]]);
  });

  test('#44 all blank is blank, a blank row is skipped, «undefined» is blank', () => {
    expect(call('ENGAGEMENT_RATE', column('', ''), column('', ''))).toBe('');
    expect(call('ENGAGEMENT_RATE', column(5, '', 5), column(100, 700, 100))).toBe(0.05);
    expect(call('ENGAGEMENT_RATE', column(5, 'undefined', 5), column(100, 700, 100))).toBe(0.05);
  });
});
