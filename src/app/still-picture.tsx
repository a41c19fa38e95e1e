import { useLayoutEffect, useRef } from 'react';
import { trustStill } from './trusted-types.ts';

interface StillPictureProps {
  /** A document of our own making, as text. */
  readonly svg: string;
}

/** An SVG document in the page, where the page's fonts reach it. */
export function StillPicture({ svg }: StillPictureProps) {
  const box = useRef<HTMLDivElement>(null);
  // Parsed as XML: what is not well-formed shows nothing, and no script in it would ever run.
  useLayoutEffect(() => {
    const { documentElement: root } = new DOMParser().parseFromString(
      trustStill(svg),
      'image/svg+xml',
    );
    if (root.nodeName === 'svg') box.current?.replaceChildren(document.adoptNode(root));
    else console.error(root.textContent);
  }, [svg]);
  return <div className="still-picture" ref={box} />;
}
