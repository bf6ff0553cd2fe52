/** The accounts whose rows stand in the tabs; the rows of one can be removed, once it is said how many. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../parts/context';
import { BusyIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { Tile } from '../parts/tile';
import { Title } from '../parts/title';
import { accountLabel } from '../questions';
import type { Removal, Removing, State } from '../state';

const buttonOf = (platform: string, account: string): string => `remove-${platform}-${account}`;

export function Accounts({ state, removing, removed }: { state: State; removing: Removing | null; removed: Removal | null }) {
  const { words, control } = usePanel();
  const a = words.accounts;
  const accounts = state.workbook?.accounts ?? [];
  return (
    <div class="body">
      <button type="button" class="link back" onClick={() => control.act({ do: 'shows', view: 'empty' })}>
        {words.back}
      </button>
      {removed && <Notice tint="good" focus title={a.removed(removed.removed, words.number(removed.removed))} />}
      <Title quiet={removed !== null || removing !== null}>{a.title}</Title>
      <p class="detail">{accounts.length > 0 ? a.text : a.none}</p>
      <ul class="plain gap">
        {accounts.map(({ platform, account, name }) => {
          const isThis = removing?.platform === platform && removing.account === account;
          return (
            <li key={`${platform} ${account}`}>
              <div class="between">
                <Tile platform={platform} />
                <div class="grow">
                  <p class="name">{accountLabel(account, name)}</p>
                  <p class="detail">{words.network(platform)}</p>
                </div>
                {!isThis && (
                  <button
                    type="button"
                    id={buttonOf(platform, account)}
                    class="link"
                    disabled={removing?.step === 'running'}
                    onClick={() => void control.askRemoval(platform, account)}
                  >
                    {a.remove}
                    <span class="unseen"> {accountLabel(account, name)}</span>
                  </button>
                )}
              </div>
              {isThis && <Confirm removing={removing} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Confirm({ removing: { platform, account, step, effect } }: { removing: Removing }) {
  const { words, control } = usePanel();
  const a = words.accounts;
  const confirm = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (step === 'asking') confirm.current?.focus();
  }, [step]);
  const keep = () => {
    control.act({ do: 'accounts', removing: null });
    setTimeout(() => document.getElementById(buttonOf(platform, account))?.focus());
  };
  return (
    <section
      class="card confirm"
      aria-label={a.question}
      aria-live="polite"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && step === 'asking') keep();
      }}
    >
      <h3>{a.question}</h3>
      {step !== 'asking' || !effect ? (
        <p class="busy">
          <BusyIcon /> <span>{step === 'running' ? words.undo.running : words.undo.counting}</span>
        </p>
      ) : (
        <>
          <p>{words.undo.removes(effect.removed, words.number(effect.removed))}</p>
          <ul class="detail">
            {effect.tabs.map(({ name, rows }) => (
              <li key={name}>{[name, words.rows(rows, words.number(rows))].join(', ')}</li>
            ))}
          </ul>
          <p class="gap">{a.forGood}</p>
          <div class="buttons start">
            <button type="button" class="primary" ref={confirm} onClick={() => void control.removeAccount()}>
              {a.remove}
            </button>
            <button type="button" class="secondary" onClick={keep}>
              {words.undo.keep}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
