import './desk.css';
import { type ReactNode, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { Problem } from '../story/problem.ts';
import { DraftList } from './draft-list.tsx';
import { JobList } from './job-list.tsx';
import type { Brought } from './messages.ts';
import type { Session } from './session.ts';

const ACCEPT =
  '.txt,.md,.markdown,.html,.htm,.docx,.zip,.json,text/plain,text/markdown,text/html,application/zip,application/json';

interface DeskProps {
  readonly session: Session;
  readonly language: string;
  readonly t: ReviewTranslate;
  /** What is in hand before anything else can be brought in: see `QuotesForm`. */
  readonly children?: ReactNode;
  /** Broken rules, as the page lists them. */
  renderProblems(all: readonly Problem[]): ReactNode;
  /** The address of a draft. */
  href(id: string): string;
  onOpen(id: string): void;
  onFiles(files: readonly File[]): void;
  onBring(brought: Brought): Promise<string | null>;
}

/** Where an article comes in: by dropping, opening or pasting; and the drafts that are here already. */
export function Desk(props: DeskProps) {
  const { session, language, t, renderProblems, href, onOpen, onFiles, onBring } = props;
  const { heads, keeps, jobs, removed } = useStore(session.state);
  const [typed, setTyped] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const readTyped = async (): Promise<void> => {
    // What was typed stays until something came of it.
    if ((await onBring({ pasted: typed, name: t('bring.pasted') })) !== null) setTyped('');
  };
  return (
    <div className="desk">
      <header>
        <h1>{t('bring.title')}</h1>
        <p className="desk-lead">{t('bring.lead')}</p>
      </header>
      {props.children}
      <div className="desk-drop">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3.5v11M7.5 10 12 14.5l4.5-4.5M4.5 15.5V20h15v-4.5" />
        </svg>
        <p>{t('bring.drop')}</p>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {t('bring.open')}
        </button>
        <p className="desk-kinds">{t('bring.kinds')}</p>
        <input
          ref={file}
          type="file"
          multiple
          hidden
          accept={ACCEPT}
          aria-label={t('bring.open')}
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      <JobList
        jobs={jobs}
        language={language}
        t={t}
        renderProblems={renderProblems}
        onDismiss={(id) => session.dismiss(id)}
      />
      <form
        className="desk-paste"
        onSubmit={(event) => {
          event.preventDefault();
          void readTyped();
        }}
      >
        <label htmlFor="desk-typed">{t('bring.paste')}</label>
        <textarea
          id="desk-typed"
          rows={6}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void readTyped();
          }}
        />
        <button type="submit" className="button" disabled={typed.trim() === ''}>
          {t('bring.read')}
        </button>
      </form>
      <p className="desk-privacy">{t('bring.privacy')}</p>
      {!keeps && (
        <p className="desk-privacy" role="status">
          {t('drafts.memory')}
        </p>
      )}
      <DraftList
        heads={heads ?? []}
        removed={removed?.head ?? null}
        language={language}
        t={t}
        href={href}
        onOpen={onOpen}
        onRemove={(id) => void session.remove(id)}
        onRestore={() => void session.restore()}
      />
    </div>
  );
}
