/** Sets of questions, and the articles that they are asked of. */
import type { Hash } from 'node:crypto';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readSamples } from '../../src/articles/sample.ts';
import { type Document, readDataset } from '../answers/dataset.ts';
import { type Conversation, conversationsOf, sampled } from './conversations.ts';

export interface PeopleSet {
  name: string;
  conversations: Conversation[];
}

/** Sets that are asked of the same articles. */
export interface SetsOfArticles {
  documents: Document[];
  sets: PeopleSet[];
}

const DATA = join(import.meta.dirname, '../../data');

/** At most about `most` questions of each folder, or only those that no model was trained on. `hash` takes in what was read of the folders. */
export async function readSets(
  folders: readonly string[],
  hash: Hash,
  { most, unseen }: { most: number; unseen: boolean },
): Promise<SetsOfArticles[]> {
  const all: SetsOfArticles[] = [];
  for (const folder of folders) {
    const dataset = readDataset(folder, hash);
    const documents = dataset.documents.length > 0 ? dataset.documents : await ownDocuments();
    const asked = dataset.queries.filter(({ isSeen }) => !(unseen && isSeen));
    const set = { name: dataset.name, conversations: sampled(conversationsOf(asked), most) };
    const same = all.find(each => isDeepStrictEqual(each.documents, documents));
    if (same) same.sets.push(set);
    else all.push({ documents, sets: [set] });
  }
  return all;
}

/** The project's own articles, each with the end of its address as id. */
async function ownDocuments(): Promise<Document[]> {
  const samples = await readSamples(join(DATA, 'sample'));
  const { documents } = readDataset(join(DATA, 'eval'));
  return [
    ...samples.map(({ title, text, publisher = '', date = '', lang = null, link }): Document => {
      const id = basename(link);
      return { id, title, text, publisher, date: Date.parse(date), lang, group: id };
    }),
    ...documents,
  ];
}
