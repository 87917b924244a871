/** Spanish: what stands in the way of reading or writing. */
import type { Topic } from '../translation.ts';

export const database: Topic<'database'> = {
  full: 'Mi disco está lleno, así que ahora no puedo guardar nada; lo que tengo aún se puede leer. Díselo a quien me hace funcionar.',
  readOnly:
    'Ahora solo puedo leer mi base de datos, así que nada se puede guardar. Díselo a quien me hace funcionar.',
  busy: 'Mi base de datos está demasiado ocupada ahora. Prueba otra vez en un minuto.',
  slow: 'Mi base de datos tarda demasiado en responder. Prueba otra vez en un minuto.',
  gone: 'Ahora no alcanzo mi base de datos. Prueba otra vez en un minuto; si sigue así, díselo a quien me hace funcionar.',
  broken: 'Mi disco no se puede leer o escribir ahora. Díselo a quien me hace funcionar.',
  damaged:
    'Mi base de datos está dañada. Díselo a quien me hace funcionar: una copia de seguridad tiene que ocupar su lugar.',
};
