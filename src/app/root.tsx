import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { App, type AppProps } from './app.tsx';
import { CrashScreen } from './crash-screen.tsx';

interface RootProps extends AppProps {
  readonly queries: QueryClient;
}

/** The whole page: the same for the build, which writes it, and for the browser, which takes it over. */
export function Root({ queries, ...app }: RootProps) {
  return (
    <StrictMode>
      <CrashScreen language={app.store.getState().language}>
        <QueryClientProvider client={queries}>
          <App {...app} />
        </QueryClientProvider>
      </CrashScreen>
    </StrictMode>
  );
}
