/** Currencies whose amounts nobody splits. */

/** Those without a minor unit (ISO 4217), and those whose unit is worth so little that ad platforms bill it whole. */
const whole = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF COP CRC HUF IDR TWD'.split(' ');

/** `JPY`, `idr`. */
export function isWholeCurrency(code: string): boolean {
  return whole.includes(code.trim().toUpperCase());
}
