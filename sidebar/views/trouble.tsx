/** Something did not work: what happened, what is safe, what to do; the details only for support. */
import { usePanel } from '../parts/context';
import { CopyDetails } from '../parts/copy';
import { Footer } from '../parts/footer';
import { Notice } from '../parts/notice';
import type { Shown } from '../state';

export function TroubleView({ shown }: { shown: Shown }) {
  const { words, control } = usePanel();
  const { trouble } = shown;
  const t = words.trouble;
  const details = trouble.kind === 'problem' ? JSON.stringify(trouble.problem) : trouble.details;
  return (
    <>
      <div class="body">
        {trouble.kind === 'access' ? (
          <>
            <Notice tint="bad" focus title={t.access.title}>
              <p>{t.access.text}</p>
            </Notice>
            <p>{t.access.why}</p>
            <h3>{words.stopped.whatToDo}</h3>
            <ol class="numbered">
              {t.access.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </>
        ) : (
          <>
            <Notice tint="bad" focus title={trouble.kind === 'failed' ? t.failed.title : t.refused}>
              {trouble.kind === 'failed' && <p>{t.failed.text}</p>}
            </Notice>
            <p>{words.sayTrouble(trouble)}</p>
          </>
        )}
        <CopyDetails details={`${details}\n${navigator.userAgent}`} />
      </div>
      <Footer>
        <button type="button" class="primary wide" onClick={control.again}>
          {shown.again === 'close' ? words.goBack : words.retry}
        </button>
      </Footer>
    </>
  );
}
