/** A draft is one tab's to edit at a time. */
export interface Hold {
  /** Whether it is this tab's; if not, another has it. */
  readonly held: boolean;
  /** Resolves once another may have it. */
  release(): Promise<void>;
}

interface Holding {
  /** Takes it from the tab that has it. */
  readonly steal: boolean;
  /** Another tab has taken it. */
  onTaken(): void;
}

/** Asks the browser for a draft. Where it has no locks, every tab holds what it opens. */
export function holdDraft(id: string, { steal, onTaken }: Holding): Promise<Hold> {
  // Absent on pages without a secure origin, whatever the types say.
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return Promise.resolve({ held: true, release: () => Promise.resolve() });
  return new Promise((resolve) => {
    let done = (): void => undefined;
    const until = new Promise<void>((end) => {
      done = end;
    });
    const release = async (): Promise<void> => {
      done();
      await asked.catch(() => undefined);
    };
    const asked: Promise<unknown> = locks.request(
      `dateline-draft-${id}`,
      steal ? { steal } : { ifAvailable: true },
      (lock) => {
        resolve({ held: lock !== null, release });
        return lock ? until : undefined;
      },
    );
    asked.catch(() => {
      onTaken();
      resolve({ held: false, release });
    });
  });
}
