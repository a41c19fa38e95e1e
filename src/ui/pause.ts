const PRESSES = ['pointerdown', 'keydown'] as const;

/** Resolves once nobody has pressed anything on the page for so many milliseconds. */
export function pause(length: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      for (const press of PRESSES) removeEventListener(press, again, true);
      resolve();
    };
    let timer = setTimeout(end, length);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(end, length);
    };
    for (const press of PRESSES) addEventListener(press, again, true);
  });
}
