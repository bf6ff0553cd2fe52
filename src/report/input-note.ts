/** What ties a header to its column. */
import type { Input } from '../inputs/input';

/** The last line of a header's note names its column, however it was renamed or moved. */
export const inputNote = (help: string, input: Input, name: string): string => `${help}\n[${input.id}.${name}]`;
