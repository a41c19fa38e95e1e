import { readArticle, readPasted } from '../article/read-article.ts';
import { geoparse } from '../geoparse/geoparse-text.ts';
import { searchNames } from '../geoparse/search-names.ts';
import { faultOf } from './fault-of.ts';
import { isFar } from './is-far.ts';
import type { Brought, Loading, Reply, Request } from './messages.ts';
import { NamePacks } from './name-packs.ts';

let packs: NamePacks | null = null;

function tell(reply: Reply): void {
  postMessage(reply);
}

function read(brought: Brought) {
  if ('read' in brought) return brought.read;
  return 'file' in brought ? readArticle(brought.file) : readPasted(brought.pasted, brought.name);
}

async function work(request: Request): Promise<void> {
  const { id, base } = request;
  if (request.do === 'text') {
    tell({ id, is: 'text', article: await read(request.brought) });
    return;
  }
  packs ??= new NamePacks(base);
  const onLoading = (loading: Loading) => tell({ id, is: 'loading', loading });
  if (request.do === 'search') {
    const gazetteer = await packs.gazetteer(request.far ? 'far' : 'near', onLoading);
    tell({ id, is: 'places', places: searchNames(gazetteer, request.name) });
    return;
  }
  const coming = packs.gazetteer(packs.has('far') ? 'far' : 'near', onLoading);
  if (request.do === 'warm') {
    await coming;
    tell({ id, is: 'warm' });
    return;
  }
  // What is wrong with the file is said without waiting for the names.
  const [article, near] = await Promise.all([read(request.brought), coming]);
  const mentions = geoparse(article.text, near);
  if (packs.has('far') || !isFar(mentions)) {
    tell({ id, is: 'found', found: { article, mentions } });
    return;
  }
  tell({ id, is: 'first', found: { article, mentions } });
  const far = await packs.gazetteer('far', onLoading);
  tell({ id, is: 'found', found: { article, mentions: geoparse(article.text, far) } });
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  work(data).catch((error: unknown) => tell({ id: data.id, is: 'fault', fault: faultOf(error) }));
});
