/** Abbreviations of zones that tools print behind a time → distance from UTC. Some stand for several zones. */

/** Hours from UTC; two and more where the same letters are used in several parts of the world. */
const hours: { readonly [word: string]: readonly number[] } = {
  Z: [0],
  UTC: [0],
  GMT: [0],
  WET: [0],
  WEST: [1],
  CET: [1],
  MEZ: [1],
  CEST: [2],
  MESZ: [2],
  EET: [2],
  EEST: [3],
  MSK: [3],
  TRT: [3],
  SAST: [2],
  CAT: [2],
  EAT: [3],
  WAT: [1],
  PKT: [5],
  WIB: [7],
  ICT: [7],
  HKT: [8],
  SGT: [8],
  JST: [9],
  KST: [9],
  AWST: [8],
  ACST: [9.5],
  AEST: [10],
  AEDT: [11],
  NZST: [12],
  NZDT: [13],
  PST: [-8],
  PDT: [-7],
  MDT: [-6],
  CDT: [-5],
  EDT: [-4],
  ADT: [-3],
  AKST: [-9],
  HST: [-10],
  BRT: [-3],
  ART: [-3],
  NST: [-3.5],
  // Arabia, the Atlantic
  AST: [3, -4],
  // the United States, Australia
  EST: [-5, 10],
  // the United States, China, Cuba
  CST: [-6, 8, -5],
  // the United States, Malaysia
  MST: [-7, 8],
  // India, Israel, Ireland
  IST: [5.5, 2, 1],
  // Britain, Bangladesh
  BST: [1, 6],
  // the Gulf, South Georgia
  GST: [4, -2],
  // Singapore, Samoa
  SST: [8, -11],
  // the Amazon, Armenia
  AMT: [-4, 4],
};

/** Minutes from UTC; null where the letters stand for several zones, or for none we know. */
export function offsetOfZoneWord(word: string): number | null {
  const [first, ...others] = hours[word.toUpperCase()] ?? [];
  return first === undefined || others.length > 0 ? null : first * 60;
}

export const zoneWords = (): string[] => Object.keys(hours);
