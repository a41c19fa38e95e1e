import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import './app/first-page.css';
import './app/embed.css';
import './app/print.css';
import { isPassing } from './app/load-story.ts';
import { mendAddress } from './app/mend-address.ts';
import { Root } from './app/root.tsx';
import { takeOver } from './app/take-over.tsx';
import { trustOwnCode } from './app/trusted-types.ts';
import { createViewStore } from './app/view-store.ts';
import { decodeEmbed } from './url/embed-address.ts';

trustOwnCode();
const root = document.getElementById('root');
if (!root) throw new Error('index.html: there is no element with the id "root" to render into');

const search = mendAddress();
const embed = decodeEmbed(search);
// A page of one story in one language says so, and how far above it the site begins.
const {
  story: firstStory = '',
  language = null,
  base: up = import.meta.env.BASE_URL,
  site = null,
  written,
  digest = '',
} = document.documentElement.dataset;
const base = new URL(up, document.baseURI).href;
const { store, mangled } = createViewStore(search, { language, embedded: embed !== null });
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Offline a story may still come from a cache, so ask anyway; ask again when the network returns.
      networkMode: 'always',
      refetchOnReconnect: true,
      refetchOnWindowFocus: false,
      staleTime: Number.POSITIVE_INFINITY,
      retry: (failures, error) => failures < 2 && isPassing(error),
    },
  },
});

const app = { queries, store, mangled, base, firstStory, site, embed, pageOf: null };
const { story: asked, bring, library } = store.getState();
const isElsewhere = bring !== null || library !== null || (asked ?? firstStory) !== firstStory;
if (written === undefined || embed || isElsewhere) {
  createRoot(root).render(<Root {...app} written={null} />);
} else {
  takeOver(root, app, { language: written, digest });
}
