/** A polite live region: the words are heard once, each time they change. */
export function Announcer({ words }: { readonly words: string }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-announcer>
      {words}
    </div>
  );
}
