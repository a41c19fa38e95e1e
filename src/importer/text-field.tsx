import { useEffect, useState } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'decimal';
  onCommit(value: string): void;
}

/** A field whose value counts once it is left or Enter is pressed: one step to undo, not one a letter. */
export function TextField({ label, value, type = 'text', inputMode, onCommit }: TextFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const commit = (): void => {
    if (typed !== value) onCommit(typed);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={type}
        {...(inputMode ? { inputMode } : {})}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(value);
        }}
      />
    </label>
  );
}
