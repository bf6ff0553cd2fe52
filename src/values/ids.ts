/** Ids however a spreadsheet or a data frame wrote them, ids it has rounded, and the instants that the networks write into theirs. */

export type IdNetwork = 'x' | 'linkedin' | 'tiktok' | 'instagram';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const instagramEpoch = 1_314_220_021_721;
const xEpoch = 1_288_834_974_657;

/** Earliest believable instant in ms: older ids of that network were counters and hold no time. */
const earliest: { [N in IdNetwork]: number } = {
  // the last counters, about 29.7 thousand million, decode to seven seconds after the epoch
  x: xEpoch + 3_600_000,
  linkedin: Date.UTC(2012, 0, 1),
  tiktok: Date.UTC(2014, 7, 1),
  // counters of 2010–2011 decode to the first hours after the epoch
  instagram: instagramEpoch + 7 * 86_400_000,
};
const latest = Date.UTC(2100, 0, 1);

/**
 * Instant (`YYYY-MM-DDTHH:MM:SSZ`) of creation from a post id of X, LinkedIn (activity, share) or TikTok, or an Instagram shortcode.
 * Null where the id holds none: an older kind of id, another kind, a rounded or malformed one.
 */
export function instantFromSnowflake(id: string, network: IdNetwork): string | null {
  const at = network === 'instagram' ? fromShortcode(id) : fromDigits(id, network);
  return at === null || at < earliest[network] || at >= latest ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function fromDigits(id: string, network: Exclude<IdNetwork, 'instagram'>): number | null {
  if (!/^[1-9]\d{9,18}$/.test(id)) return null;
  const value = BigInt(id);
  if (network === 'tiktok') return Number(value >> 32n) * 1000;
  const at = Number(value >> 22n);
  return network === 'x' ? at + xEpoch : at;
}

/** Eleven signs since 2016, fewer before; private posts have longer ones, whose head is the code of the post. */
function fromShortcode(code: string): number | null {
  if (code.length < 7 || code.length > 11) return null;
  let value = 0n;
  for (const sign of code) {
    const digit = alphabet.indexOf(sign);
    if (digit < 0) return null;
    value = value * 64n + BigInt(digit);
  }
  return Number(value >> 23n) + instagramEpoch;
}

/** `lost`: digits are missing, so that the id can name nothing. */
export type WrittenId = { id: string; lost: boolean };

/** Numbers of at most so many digits survive a spreadsheet, which writes zeros for the others. */
const keptDigits = 15;

/** The id that was meant by `="18…"`, `'18…`, `18,386,300,766,479,982` or `939001234567001.0`; any other text without what stands around it. */
export function readId(text: string): WrittenId {
  if (isDigits(text)) return { id: text, lost: false };
  const bare = text.trim().replace(around, '');
  if (isRoundedId(bare)) return { id: bare, lost: true };
  const plain = digitsOf(bare);
  if (plain !== null) return { id: plain, lost: false };
  const digits = digitsOf(withZeros.exec(bare)?.[1] ?? '');
  return digits === null ? { id: bare, lost: false } : { id: digits, lost: passedThroughNumber(digits) };
}

const digitsOf = (text: string): string | null => (isDigits(text) ? text : grouped.test(text) ? text.replace(/\D/g, '') : null);

const marks = String.raw`[\s"'’‘“”\u200b-\u200f\u202a-\u202e\u2060\ufeff]+`;
/** `="…"`, an apostrophe that makes text of a number, quotes, marks that leave no trace. */
const around = new RegExp(`^(?:=(?=\\s*["'“”]))?${marks}|${marks}$`, 'g');
/** Decimals that are zeros, after digits or groups of digits. */
const withZeros = /^(.*\d)[.,]0+$/;
/** One sign between all groups. */
const grouped = /^\d{1,3}([.,'’\s])(?:\d{2,3}\1)*\d{3}$/;

/** Decimals tell that it was a number for a while: digits beyond the fifteenth are then zeros, or beyond what a number holds. */
function passedThroughNumber(digits: string): boolean {
  return digits.length > keptDigits && (/^0+$/.test(digits.slice(keptDigits)) || !Number.isSafeInteger(Number(digits)));
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return text !== '';
}

/** `1.22158E+17`: an id that a spreadsheet has turned into a number; its last digits are lost. */
export function isRoundedId(text: string): boolean {
  // most ids are digits alone, told at their fourth last sign at the latest
  return /e\+?\d{1,3}\s*$/i.test(text) && /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text.trim());
}

/** True when every id of more than fifteen digits ends in zeros from the sixteenth on: the digits a spreadsheet dropped on saving. */
export function areRoundedIds(ids: readonly string[]): boolean {
  const long = ids.flatMap((text) => {
    const { id } = readId(text);
    return id.length > keptDigits && isDigits(id) ? [id] : [];
  });
  return long.length >= 3 && long.every((id) => /^0+$/.test(id.slice(keptDigits)));
}
