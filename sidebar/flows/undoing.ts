/** Undoing an import, removing an account, and the list of imports. */
import type { PlatformId } from '../../src/records/platform-ids';
import type { Desk } from './desk';

export function undoingFlow({ act, get, server, fail, refresh }: Desk) {
  async function askUndo(importId: string): Promise<void> {
    act({ do: 'undo', undo: { importId, step: 'counting', effect: null } });
    const effect = await server.call('undoImport', { importId, dryRun: true });
    if (get().undo?.importId !== importId) return;
    if (effect.ok) act({ do: 'undo', undo: { importId, step: 'asking', effect: effect.value } });
    else {
      act({ do: 'undo', undo: null });
      fail(effect.trouble);
    }
  }

  async function undo(): Promise<void> {
    const asked = get().undo;
    if (asked?.step !== 'asking') return;
    act({ do: 'undo', undo: { ...asked, step: 'running' } });
    const result = await server.call('undoImport', { importId: asked.importId, dryRun: false });
    if (result.ok) {
      act({ do: 'undone', result: result.value });
      await refresh();
    } else {
      act({ do: 'undo', undo: null });
      fail(result.trouble);
    }
  }

  /** Counts first what the removal of an account would take away. */
  async function askRemoval(platform: PlatformId, account: string): Promise<void> {
    act({ do: 'accounts', removing: { platform, account, step: 'counting', effect: null } });
    const effect = await server.call('removeAccount', { platform, account, dryRun: true });
    if (effect.ok) act({ do: 'accounts', removing: { platform, account, step: 'asking', effect: effect.value } });
    else {
      act({ do: 'accounts', removing: null });
      fail(effect.trouble);
    }
  }

  async function removeAccount(): Promise<void> {
    const { view } = get();
    if (view.at !== 'accounts' || view.removing?.step !== 'asking') return;
    const { platform, account } = view.removing;
    act({ do: 'accounts', removing: { ...view.removing, step: 'running' } });
    const gone = await server.call('removeAccount', { platform, account, dryRun: false });
    if (gone.ok) {
      await refresh();
      act({ do: 'accounts', removing: null, removed: gone.value });
    } else {
      act({ do: 'accounts', removing: null });
      fail(gone.trouble);
    }
  }

  async function showHistory(): Promise<void> {
    act({ do: 'history', entries: null });
    const entries = await server.call('importHistory');
    if (entries.ok) act({ do: 'history', entries: entries.value });
    else fail(entries.trouble);
  }

  return { askUndo, undo, askRemoval, removeAccount, showHistory };
}
