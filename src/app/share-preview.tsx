import { useLayoutEffect, useRef, useState } from 'react';
import type { Snippet } from '../embed/snippet.ts';
import type { Translate } from '../i18n/translate.ts';

interface SharePreviewProps {
  readonly snippet: Snippet;
  readonly isFit: boolean;
  readonly t: Translate;
}

/** The very frame that is copied, made small enough for the room there is. */
export function SharePreview({ snippet, isFit, t }: SharePreviewProps) {
  const room = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState({ width: 600, height: 400 });
  useLayoutEffect(() => {
    const box = room.current;
    if (!box) return;
    const observer = new ResizeObserver(() =>
      setSpace({ width: box.clientWidth, height: box.clientHeight }),
    );
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const width =
    snippet.width === '100%' ? Math.max(space.width, 320) : Number.parseInt(snippet.width, 10);
  const { height } = snippet;
  const scale = Math.min(1, space.width / width, space.height / height);
  return (
    <div className="share-preview" ref={room}>
      <div style={{ width: width * scale, height: height * scale }}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- our own page, as it will stand elsewhere */}
        <iframe
          // A new frame, rather than a new address in it, leaves no step in the history.
          key={snippet.embed}
          src={snippet.embed}
          title={t('share.preview')}
          allow="fullscreen"
          scrolling={isFit ? 'auto' : undefined}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}
