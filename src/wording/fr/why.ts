/** French: why an answer was chosen. */
import type { Topic } from '../translation.ts';

export const why: Topic<'why'> = {
  title: '**Pourquoi cette réponse ?**',
  matched: words => `Mots de votre question qui s’y trouvent : ${words}.`,
  missing: words => `Absents : ${words}.`,
  andOthers: ' et d’autres',
  decided: 'Ce qui a le plus compté :',
  features: {
    coverage: 'le passage contient les mots rares de la question',
    sentence: 'une phrase en contient beaucoup ensemble',
    firstStage: 'ces mots sont fréquents dans le passage et rares ailleurs',
    nearness: 'des mots voisins dans la question le sont aussi dans le passage',
    pairs: 'des mots qui se suivent dans la question se suivent aussi dans le passage',
    kind: 'il contient le genre de réponse demandé, comme un lieu ou un nombre',
    title: 'le titre contient des mots de la question',
    publisher: 'il vient du média que la question nomme',
    time: 'il est de l’époque dont parle la question',
    recency: 'il est récent',
    text: 'le passage lui-même contient les mots rares de la question',
    window: 'beaucoup d’entre eux sont tout près les uns des autres',
    exact: 'ils y sont lettre pour lettre',
    related: 'il contient des mots apparentés à ceux de la question',
    akin: 'il contient des mots de sens proche de ceux de la question',
    akinSentence: 'une phrase contient des mots de la question ou de sens proche',
    sense: 'une phrase parle de la même chose que la question',
    stretch: 'il contient les mots d’une partie de la question',
    distinct: 'il contient des mots que d’autres passages n’ont pas',
    distinctSentence: 'une phrase contient des mots que d’autres passages n’ont pas',
    theirs: 'il contient les mots que la question dit de son média',
    bm25: 'ces mots sont rares dans la bibliothèque',
    names: 'il contient les noms de la question',
    numbers: 'il contient les nombres de la question',
    rarest: 'il contient le mot le plus rare de la question',
    neighbours: 'les passages voisins en contiennent d’autres',
    mass: 'beaucoup de passages de l’article conviennent',
    lead: 'il est près du début de l’article',
    article: 'l’article entier en parle',
  },
  runnerUp: {
    close: title => `Juste derrière venait ${title}.`,
    behind: title => `Ensuite venait ${title}, un peu plus loin.`,
    far: title => `Ensuite venait ${title}, loin derrière.`,
  },
  noRunnerUp: 'Aucun autre article n’était proche.',
  sure: (percent, ofTen) =>
    `À quel point je suis sûr : environ ${percent}. Sur dix réponses comme celle-ci, ${ofTen} ${ofTen === 1 ? 'est juste' : 'sont justes'}.`,
  verySure: percent =>
    `À quel point je suis sûr : plus de ${percent}. Presque toutes les réponses comme celle-ci sont justes.`,
  hardlySure: percent =>
    `À quel point je suis sûr : moins de ${percent}. Presque aucune réponse comme celle-ci n’est juste.`,
  gone: 'Cette réponse n’est plus conservée. Reposez la question pour voir pourquoi.',
};
