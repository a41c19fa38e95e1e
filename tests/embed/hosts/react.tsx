import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { DatelineEvents } from '../../../public/embed/dateline-map.d.ts';

declare const SITE: string;

function Page() {
  const [place, setPlace] = useState<DatelineEvents['place']['place']>(null);
  return (
    <>
      <button type="button" onClick={() => setPlace('vuhledar')}>
        Vuhledar
      </button>
      <output>{place ?? 'nothing'}</output>
      <dateline-map
        id="map"
        src={SITE}
        story="toretsk-2024-10"
        lang="en"
        place={place}
        height={480}
        ondateline-place={(event) => setPlace(event.detail.place)}
      />
    </>
  );
}

await import(/* @vite-ignore */ `${SITE}embed/dateline-map.js`);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
