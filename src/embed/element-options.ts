/** The parameters of an embed's address that are attributes of the element by the same name, `height` aside. */
export const ELEMENT_OPTIONS = [
  'story',
  'place',
  'passage',
  'map',
  'lang',
  'theme',
  'list',
  'interaction',
] as const;
