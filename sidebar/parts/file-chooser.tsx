/** A button that opens the browser's choice of files. */
import { useRef } from 'preact/hooks';
import { usePanel } from './context';

type FileChooserProps = { label: string; className: string; disabled?: boolean; accept?: string; take?: (files: File[]) => void };

/** `take`: what is done with the files; unless told otherwise they are dropped on the panel. */
export function FileChooser({ label, className, disabled = false, accept, take }: FileChooserProps) {
  const { control } = usePanel();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={className} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // so that the same file can be chosen again
          currentTarget.value = '';
          if (take) take(files);
          else void control.drop(files);
        }}
      />
    </>
  );
}
