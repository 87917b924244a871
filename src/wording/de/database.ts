/** German: what stands in the way of reading or writing. */
import type { Topic } from '../translation.ts';

export const database: Topic<'database'> = {
  full: 'Mein Speicher ist voll, darum kann ich gerade nichts sichern; was ich habe, ist noch lesbar. Bitte sag es dem, der mich betreibt.',
  readOnly:
    'Ich darf meine Datenbank gerade nur lesen, darum kann nichts gespeichert werden. Bitte sag es dem, der mich betreibt.',
  busy: 'Meine Datenbank hat gerade zu viel zu tun. Bitte versuch es in einer Minute noch einmal.',
  slow: 'Meine Datenbank braucht gerade zu lange. Bitte versuch es in einer Minute noch einmal.',
  gone: 'Ich erreiche meine Datenbank gerade nicht. Bitte versuch es in einer Minute noch einmal; wenn es so bleibt, sag es dem, der mich betreibt.',
  broken:
    'Mein Speicher lässt sich gerade nicht lesen oder beschreiben. Bitte sag es dem, der mich betreibt.',
  damaged:
    'Meine Datenbank ist beschädigt. Bitte sag es dem, der mich betreibt: Eine Sicherung muss ihren Platz einnehmen.',
};
