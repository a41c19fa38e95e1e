import { ELEMENT_OPTIONS } from './element-options.ts';

/** What a snippet is made of; addresses are absolute. */
export interface Snippet {
  readonly title: string;
  /** The embed's page. */
  readonly embed: string;
  /** The full page in the same state. */
  readonly full: string;
  /** A CSS length: `100%`, or pixels. */
  readonly width: string;
  readonly height: number;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function attributesOf(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ');
}

function link({ full, title }: Snippet): string {
  return `<a href="${escapeHtml(full)}">${escapeHtml(title)}</a>`;
}

/** A frame for any page, with a link for where frames are stripped. */
export function frameSnippet(snippet: Snippet): string {
  const attributes = attributesOf({
    src: snippet.embed,
    title: snippet.title,
    width: snippet.width.replace(/px$/, ''),
    height: String(snippet.height),
    style: 'border:0',
    loading: 'lazy',
    allow: 'fullscreen',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return `<iframe ${attributes}></iframe>\n<p>${link(snippet)}</p>`;
}

/** The custom element with its script; its options are those of the embed's address. */
export function elementSnippet(snippet: Snippet, site: string): string {
  const query = new URL(snippet.embed).searchParams;
  const options = [...ELEMENT_OPTIONS, 'height'].flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const attributes = attributesOf({
    height: String(snippet.height),
    ...Object.fromEntries(options),
    ...(snippet.width !== '100%' && { style: `max-width:${snippet.width}` }),
  });
  const script = escapeHtml(`${site}embed/dateline-map.js`);
  return `<script type="module" src="${script}"></script>\n<dateline-map ${attributes}>${link(snippet)}</dateline-map>`;
}

/** A link in Markdown. */
export function markdownSnippet({ title, full }: Pick<Snippet, 'title' | 'full'>): string {
  // What Markdown or the HTML within it could read as anything but words.
  const text = title.replaceAll(/\s+/g, ' ').replaceAll(/[\\[\]<>&`*_~!]/g, String.raw`\$&`);
  return `[${text}](<${full.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
}
