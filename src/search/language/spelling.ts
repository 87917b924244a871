/** British spelling to American, so that either finds the other. Made for comparing words, not for showing them. */

/** The first that fits is applied. Both spellings of a word end in the same one, which need not be a word. */
const RULES: [RegExp, string][] = [
  // colour, favourite, unhonoured, neighbours
  [
    /^((?:un|dis|mis)?(?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig))our/,
    '$1or',
  ],
  // centre, kilometres, theatre, fibre
  [/^((?:epi|kilo|centi|milli)?(?:cent|met|lit))re(s|d)?$/, '$1er$2'],
  [/^((?:amphi)?theat|calib|fib|lust|meag|sab|scept|somb|spect)re(s?)$/, '$1er$2'],
  // defence, licence
  [/^(def|off|pret|lic)ence/, '$1ense'],
  [/^(catal|dial|anal|monol|epil|prol)ogue/, '$1og'],
  [/^programme(s?)$/, 'program$1'],
  // travelled, modelling, counsellor
  [
    /^(cancel|channel|counsel|dial|equal|fuel|grovel|initial|label|level|libel|marshal|marvel|model|panel|pedal|quarrel|rival|shovel|signal|snorkel|spiral|total|travel|tunnel|unravel)l(ed|ers?|ings?|ors?|ous)$/,
    '$1$2',
  ],
  // enrolment, skilful, fulfil
  [/^(enro|fulfi|insta|ski|wi)l(ments?|ful|fully)$/, '$1ll$2'],
  [/^(enro|fulfi|insti|disti)l(s?)$/, '$1ll$2'],
  // haemorrhage, paediatric, foetus
  [/^(|an|leuk|isch|septic)(h?)aem/, '$1$2em'],
  [/^(an|arch|c|encyclop|gyn|medi|orthop|p|pal)ae(sthet|o|sar|d|c|v)/, '$1e$2'],
  [/^(f|diarrh|)oe(t|a|st|soph)/, '$1e$2'],
  [/^manoeuv(?:re|er|r)/, 'maneuver'],
  [/^practis/, 'practic'],
  [/^(judg|acknowledg)ement/, '$1ment'],
  [/^ageing$/, 'aging'],
  [/^(?:aero|air)plane/, 'airplane'],
  [/^aluminium/, 'aluminum'],
  [/^artefact/, 'artifact'],
  [/^cheque/, 'check'],
  [/^cosy/, 'cozy'],
  [/^draught/, 'draft'],
  [/^grey/, 'gray'],
  [/^jewellery/, 'jewelry'],
  [/^moustache/, 'mustache'],
  [/^mould/, 'mold'],
  [/^plough/, 'plow'],
  [/^pyjama/, 'pajama'],
  [/^sceptic/, 'skeptic'],
  [/^storey/, 'story'],
  [/^tyre/, 'tire'],
];

const ISE = /is(e|ed|es|ing|er|ers|ation|ations|able)$/;
/** Words on which no z is ever written, told by what stands before: raise, advise, surprise, precise, promise, rising … */
const NEVER_Z =
  /^(?:..?|.*(?:[aouvw]|pr|[^i]c|vert|pert|prom|prem|surm|dem|merchand|parad|franch))is(?:e|ed|es|ing|er|ers|ation|ations|able)$/;
const YSE = /^(anal|paral|catal|electrol|hydrol|dial)ys(e|ed|er|es|ers|ing)$/;

/** The word (lower case, without accents) in American spelling. */
export function american(word: string): string {
  if (word.length < 4) return word;
  if (ISE.test(word)) return NEVER_Z.test(word) ? word : word.replace(ISE, 'iz$1');
  if (YSE.test(word)) return word.replace(YSE, '$1yz$2');
  const rule = RULES.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(...rule) : word;
}
