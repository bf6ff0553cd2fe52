/** Identifiers as the networks make them: all but Facebook's and YouTube's hold the instant of creation. */
import type { Random } from './random';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const xId = (instant: number, random: Random) => String(((BigInt(instant) - 1288834974657n) << 22n) | BigInt(random.between(0, 4194303)));
export const linkedinId = (instant: number, random: Random) => String((BigInt(instant) << 22n) | BigInt(random.between(0, 4194303)));
export const tiktokId = (instant: number, random: Random) => String((BigInt(Math.floor(instant / 1000)) << 32n) | BigInt(random.between(1, 4294967295)));

/** Eleven characters of an Instagram link. */
export function instagramCode(instant: number, random: Random): string {
  let n = ((BigInt(instant) - 1314220021721n) << 23n) | BigInt(random.between(0, 8388607));
  let code = '';
  for (; n > 0n; n >>= 6n) code = alphabet[Number(n & 63n)] + code;
  return code;
}

/** Eleven characters of a video, without time in them. */
export const youtubeId = (random: Random) => Array.from({ length: 11 }, () => random.pick([...alphabet])).join('');
