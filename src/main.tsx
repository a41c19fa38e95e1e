import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { CrashScreen } from './app/crash-screen.tsx';
import './app/fonts.css';
import './app/tokens.css';
import './app/app.css';
import './app/embed.css';
import './app/print.css';
import { isPassing } from './app/load-story.ts';
import { mendAddress } from './app/mend-address.ts';
import { createViewStore } from './app/view-store.ts';
import { decodeEmbed } from './url/embed-address.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html: there is no element with the id "root" to render into');

const search = mendAddress();
const embed = decodeEmbed(search);
// A page of one story in one language says so, and how far above it the site begins.
const {
  story: firstStory = '',
  language = null,
  base = import.meta.env.BASE_URL,
  site = null,
} = document.documentElement.dataset;
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

createRoot(root).render(
  <StrictMode>
    <CrashScreen language={store.getState().language}>
      <QueryClientProvider client={queries}>
        <App
          store={store}
          mangled={mangled}
          base={new URL(base, document.baseURI).href}
          firstStory={firstStory}
          site={site}
          embed={embed}
        />
      </QueryClientProvider>
    </CrashScreen>
  </StrictMode>,
);
