/** What every part of the panel may use: words and actions. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Controller } from '../controller';
import type { Words } from '../words';

export type Panel = { words: Words; control: Controller };
export const PanelContext = createContext<Panel | null>(null);
export const usePanel = (): Panel => useContext(PanelContext) as Panel;
