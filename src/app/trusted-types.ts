/** What the browser knows of trusted types (W3C); older ones have none, and then nothing is checked. */
interface Factory {
  createPolicy(
    name: string,
    rules: {
      createHTML?: (text: string) => string;
      createScriptURL?: (url: string) => string;
    },
  ): { createHTML(text: string): string };
}

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

/** The map starts its worker in a page without an origin, such as a sandboxed frame, from its code. */
const OWN_CODE = 'data:text/javascript;charset=utf-8,';

function isOwn(url: string): boolean {
  if (globalThis.origin === 'null' && url.startsWith(OWN_CODE)) return true;
  return new URL(url, document.baseURI).origin === window.location.origin;
}

/**
 * The one rule for libraries, which know nothing of trusted types: code may come from the site itself,
 * and no text becomes markup or code. Called once, before anything else.
 */
export function trustOwnCode(): void {
  factory?.createPolicy('default', {
    createScriptURL: (url) => {
      if (!isOwn(url)) throw new TypeError(`Code from ${url} is not the site's own`);
      return url;
    },
  });
}

const stills = factory?.createPolicy('dateline-still', {
  createHTML: (svg) => {
    if (!svg.startsWith('<svg ')) throw new TypeError('This is no still');
    return svg;
  },
});

/** A still of our own making, whose texts are escaped, as markup that may be parsed. */
export function trustStill(svg: string): string {
  return stills?.createHTML(svg) ?? svg;
}
