/** The four members of React that the charts use; the package brings no types of its own. */
declare module 'react' {
  export function createElement(type: string, props: object): object;
  export function useEffect(effect: () => unknown, dependencies: readonly unknown[]): void;
  export function useRef<T>(initial: T | null): { current: T | null };
  export function useState<T>(initial: T): [T, (change: (value: T) => T) => void];
}
