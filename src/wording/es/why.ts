/** Spanish: why an answer was chosen. */
import type { Topic } from '../translation.ts';

export const why: Topic<'why'> = {
  title: '**¿Por qué esta respuesta?**',
  matched: words => `Palabras de tu pregunta que contiene: ${words}.`,
  missing: words => `No están: ${words}.`,
  andOthers: ' y otras',
  decided: 'Lo que más habló a su favor:',
  features: {
    coverage: 'el pasaje tiene las palabras raras de la pregunta',
    sentence: 'una frase tiene muchas de ellas juntas',
    firstStage: 'esas palabras son frecuentes en el pasaje y raras en lo demás',
    nearness: 'palabras vecinas en la pregunta también lo son en el pasaje',
    pairs: 'palabras seguidas en la pregunta también van seguidas en el pasaje',
    kind: 'tiene el tipo de respuesta que se pide, como un lugar o un número',
    title: 'el titular tiene palabras de la pregunta',
    publisher: 'es del medio que nombra la pregunta',
    time: 'es de la época por la que se pregunta',
    recency: 'es reciente',
    text: 'el propio pasaje tiene las palabras raras de la pregunta',
    window: 'muchas de ellas están muy juntas',
    exact: 'están allí letra por letra',
    related: 'tiene palabras emparentadas con las de la pregunta',
    akin: 'tiene palabras que significan casi lo mismo que las de la pregunta',
    akinSentence: 'una frase tiene palabras de la pregunta o casi sinónimas',
    sense: 'una frase trata de lo mismo que la pregunta',
    stretch: 'tiene las palabras de una parte de la pregunta',
    distinct: 'tiene palabras que otros pasajes no tienen',
    distinctSentence: 'una frase tiene palabras que otros pasajes no tienen',
    theirs: 'tiene las palabras que la pregunta dice de su medio',
    bm25: 'esas palabras son raras en la biblioteca',
    names: 'tiene los nombres de la pregunta',
    numbers: 'tiene los números de la pregunta',
    rarest: 'tiene la palabra más rara de la pregunta',
    neighbours: 'los pasajes de al lado tienen más de ellas',
    mass: 'encajan muchos pasajes del artículo',
    lead: 'está cerca del comienzo del artículo',
    article: 'el artículo entero trata de esto',
  },
  runnerUp: {
    close: title => `Muy cerca venía ${title}.`,
    behind: title => `Después venía ${title}, a cierta distancia.`,
    far: title => `Después venía ${title}, a mucha distancia.`,
  },
  noRunnerUp: 'Ningún otro artículo se acercaba.',
  sure: (percent, ofTen) =>
    `Cuán seguro estoy: un ${percent}, más o menos. De diez respuestas como esta, ${ofTen === 1 ? '1 es correcta' : `${ofTen} son correctas`}.`,
  verySure: percent =>
    `Cuán seguro estoy: más del ${percent}. Casi todas las respuestas como esta son correctas.`,
  hardlySure: percent =>
    `Cuán seguro estoy: menos del ${percent}. Casi ninguna respuesta como esta es correcta.`,
  gone: 'Esta respuesta ya no se conserva. Pregunta de nuevo para ver por qué.',
};
