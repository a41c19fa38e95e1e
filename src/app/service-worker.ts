import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { UPDATE_NOW } from './update-now.ts';

/** Of the worker's global scope, what is used here. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** The files of one build, each with its revision: put in by the build. */
declare const PRECACHE: Parameters<typeof precacheAndRoute>[0];

const scope = self as unknown as WorkerScope;

// Pages, code and data come from one build or not at all: a new one waits until no page of the last is
// open, or until a reader asks for it. What is not on the list goes to the network untouched.
precacheAndRoute(PRECACHE, {
  directoryIndex: 'index.html',
  cleanURLs: false,
  // What the address says is the page's own affair.
  ignoreURLParametersMatching: [/./],
});
cleanupOutdatedCaches();

scope.addEventListener('message', ({ data }) => {
  if (data === UPDATE_NOW) void scope.skipWaiting();
});
