/** What can be wrong with the database, told to whoever waits for an answer. It names no place: it may be shown in any server. */
export const database = {
  full: 'My disk is full, so I can’t save anything at the moment; what I have can still be read. Please tell whoever runs me.',
  readOnly:
    'I may only read my database at the moment, so nothing can be saved. Please tell whoever runs me.',
  busy: 'My database is too busy at the moment. Please try again in a minute.',
  slow: 'My database takes too long to answer at the moment. Please try again in a minute.',
  gone: 'I can’t reach my database at the moment. Please try again in a minute; if it stays, tell whoever runs me.',
  broken: 'My disk fails to read or write at the moment. Please tell whoever runs me.',
  damaged: 'My database is damaged. Please tell whoever runs me: a backup has to take its place.',
};
