/** A draft is one tab's to edit at a time. */
export interface Hold {
  /** Whether it is this tab's; if not, another has it. */
  readonly held: boolean;
  release(): void;
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
  if (!locks) return Promise.resolve({ held: true, release: () => undefined });
  return new Promise((resolve) => {
    let release = (): void => undefined;
    const until = new Promise<void>((done) => {
      release = done;
    });
    locks
      .request(`dateline-draft-${id}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
        resolve({ held: lock !== null, release });
        return lock ? until : undefined;
      })
      .catch(() => {
        onTaken();
        resolve({ held: false, release });
      });
  });
}
