/** Remembers what was made of a key: formatters of `Intl` are dear to make, and a choice asks for scores. */
export function keep<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
