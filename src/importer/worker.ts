import { ArticleError } from '../article/article-error.ts';
import { readArticle, readPasted } from '../article/read-article.ts';
import { geoparse } from '../geoparse/geoparse-text.ts';
import { searchNames } from '../geoparse/search-names.ts';
import { PackError } from './fetch-pack.ts';
import { isFar } from './is-far.ts';
import type { Brought, Fault, Loading, Reply, Request } from './messages.ts';
import { NamePacks } from './name-packs.ts';

let packs: NamePacks | null = null;

function tell(reply: Reply): void {
  postMessage(reply);
}

function read(brought: Brought) {
  return 'file' in brought ? readArticle(brought.file) : readPasted(brought.pasted, brought.name);
}

function faultOf(error: unknown): Fault {
  if (error instanceof ArticleError) {
    const { file, rule, details } = error;
    return { kind: 'article', file, rule, details };
  }
  if (error instanceof PackError) return { kind: 'names', file: error.file };
  console.error(error);
  return { kind: 'crash' };
}

async function work(request: Request): Promise<void> {
  const { id, base } = request;
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
