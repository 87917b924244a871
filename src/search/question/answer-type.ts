/** How people ask: the kind of answer that a question wants, told by its question words in the languages that are known here. */

/** `count` wants a number of something, `amount` another quantity. */
export type AnswerKind =
  | 'place'
  | 'person'
  | 'organisation'
  | 'date'
  | 'count'
  | 'money'
  | 'amount'
  | 'reason'
  | 'how'
  | 'other';

/** Patterns over the question in lower case. The first that fits decides. `_` stands for the edge of a word. */
const KINDS: Record<string, [AnswerKind, string][]> = {
  en: [
    ['count', '_how many_|_number of_'],
    [
      'money',
      '_how (?:much|expensive)_.*_(?:cost|pay|paid|raise|worth|spend|spent|invest|earn|make|charge|sell|sold|dollars?|euros?|pounds?|money|revenue|sales)|_how expensive_|_(?:price|cost|worth|revenue|salary|fine)_|_what does .* cost_',
    ],
    [
      'amount',
      '_how (?:much|big|large|high|long|tall|old|far|fast|deep|heavy)_|_(?:amount|percentage|proportion)_',
    ],
    [
      'place',
      '_where_|_(?:what|which) (?:country|city|state|place|town|region|continent|county|village|island|nation)_',
    ],
    [
      'date',
      '^\\W*when(?!.*_(?:what|which|who|whom|whose|where|why|how)_)|_when (?:did|do|does|is|are|was|were|will|would|can|could|shall|should|has|have|had)_|_(?:since|until|till|by|know|clear|tell (?:me|us)) when_|_(?:what|which) (?:year|date|day|month|decade|century|time)_|_how soon_',
    ],
    [
      'organisation',
      '_(?:what|which) (?:\\S+ )?(?:company|firm|organi[sz]ation|agency|bank|party|team|club|university|school|group|institution|publisher|newspaper|network|manufacturer|airline)_',
    ],
    [
      'person',
      '_who(?:m|se)?_|_(?:what|which) (?:person|man|woman|politician|president|actor|actress|singer|player|author|scientist)_',
    ],
    ['reason', '_why_|_what for_|_for what reason_|_how come_|_what (?:caused|causes)_'],
    ['how', '_how_'],
  ],
  de: [
    ['count', '_wie ?viele_|_anzahl_'],
    [
      'money',
      '_wie ?viel_.*_(?:kost|zahl|verdien|geld|euro|dollar)|_(?:preis|kosten|kostet|umsatz)_|_wie teuer_',
    ],
    [
      'amount',
      '_wie (?:viel|groß|hoch|lange?|alt|weit|schnell|schwer|tief)_|_wieviel_|_(?:anteil|prozentsatz)_',
    ],
    ['place', '_wo(?:her|hin)?_|_welche[mnrs]? (?:land|stadt|ort|region|staat|bundesland|kontinent)_'],
    ['date', '_wann_|_welche[mnrs]? (?:jahr|tag|monat|datum|jahrhundert)_'],
    [
      'organisation',
      '_welche[mnrs]? (?:firma|unternehmen|konzern|partei|bank|organisation|verein|behörde|universität)_',
    ],
    ['person', '_we(?:r|n|m|ssen)_'],
    ['reason', '_(?:warum|weshalb|wieso|wozu)_|_aus welchem grund_'],
    ['how', '_wie_'],
  ],
  fr: [
    ['count', "_combien (?:de |d’|d')|_nombre d"],
    ['money', '_combien_.*_(?:coût|paie|payer|gagn|euro|dollar)|_(?:prix|coût)_'],
    ['amount', '_combien_|_quelle (?:taille|hauteur|distance|proportion)_'],
    [
      'place',
      '_où_|_dans quel(?:le)? (?:pays|ville|région|état|endroit)_|_quel(?:le)? (?:pays|ville|région)_',
    ],
    [
      'date',
      '^\\W*quand(?!.*_(?:qui|quoi|quel|quelle|quels|quelles|où|pourquoi|comment|combien)_)|_(?:depuis|jusqu.à|pour|dès|sait|dit|dire) quand_|_quel(?:le)? (?:année|date|jour|mois|siècle)_',
    ],
    [
      'organisation',
      '_quel(?:le)? (?:entreprise|société|organisation|banque|agence|université|parti|groupe)_',
    ],
    ['person', '_qui_'],
    ['reason', '_pourquoi_|_pour quelle raison_'],
    ['how', '_comment_'],
  ],
  es: [
    ['count', '_cuánt[oa]s_|_número de_'],
    ['money', '_cuánto (?:dinero|cuesta|costó|pagó|vale)_|_(?:precio|costo|coste)_'],
    ['amount', '_cuánt[oa]_|_qué (?:porcentaje|altura|tamaño|distancia)_'],
    ['place', '_dónde_|_(?:qué|cuál) (?:país|ciudad|región|estado|lugar)_'],
    ['date', '_cuándo_|_(?:qué|cuál) (?:año|fecha|día|mes|siglo)_'],
    ['organisation', '_qué (?:empresa|compañía|organización|banco|agencia|universidad|partido|equipo)_'],
    ['person', '_quién(?:es)?_'],
    ['reason', '_por qué_'],
    ['how', '_cómo_'],
  ],
  zh: [
    ['money', '多少(?:美元|欧元|歐元|元|钱|錢|日元|英镑)|价格|價格'],
    ['count', '多少|几[个位次名家种]|幾[個位次名家種]'],
    ['amount', '多[大高长長远遠久重深快]'],
    ['date', '什么时候|什麼時候|何时|何時|哪[一]?[年天]|几[月年点]|什么(?:年|日期)'],
    ['place', '哪里|哪裡|哪儿|何处|何地|在哪|什么(?:地方|国家|城市)|哪个(?:国家|城市|地方|州|省)'],
    ['organisation', '(?:哪家|哪个|什么)(?:公司|机构|组织|银行|大学|政党|球队)'],
    ['person', '谁|誰|哪位|什么人'],
    ['reason', '为什么|為什麼|为何|為何|原因'],
    ['how', '怎么|怎麼|如何|怎样'],
  ],
  ja: [
    ['money', 'いくら|何(?:ドル|円|ユーロ)|価格|値段'],
    ['count', '何(?:人|個|回|台|社|件|枚|本|つ)|いくつ'],
    ['amount', 'どのくらい|どれくらい|どれほど|何(?:パーセント|%)'],
    ['date', 'いつ|何(?:年|月|日|時|曜日|世紀)'],
    ['place', 'どこ|どの(?:国|都市|州|県|場所|町)|何(?:国|州|県|市)'],
    ['organisation', 'どの(?:会社|企業|組織|銀行|大学|政党|チーム)|何という(?:会社|企業)'],
    ['person', '誰|だれ|どなた'],
    ['reason', 'なぜ|どうして|理由|原因'],
    ['how', 'どう|どのよう'],
  ],
};

const compiled = new Map<string, [AnswerKind, RegExp][]>();

/** The kind of answer that a question (in lower case) in a language (ISO 639-1) asks for. Of another language: what English tells. */
export function kindOf(folded: string, code: string): AnswerKind {
  const own = KINDS[code] ? code : 'en';
  let kinds = compiled.get(own);
  if (!kinds) {
    kinds = (KINDS[own] ?? []).map(([kind, pattern]) => [kind, edged(pattern)]);
    compiled.set(own, kinds);
  }
  return kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

/** JavaScript's `\b` knows only English letters; those of all other languages here that leave spaces between their words are Latin too. */
const LETTER = '[\\da-zß-öø-ɏ]';

/** An edge stands before a letter or a bracket, or else behind them. */
function edged(pattern: string): RegExp {
  return new RegExp(pattern.replace(/_(?=[\p{L}(])/gu, `(?<!${LETTER})`).replaceAll('_', `(?!${LETTER})`));
}

/** “How *big*”: the word says which kind of answer is wanted and need not stand in it. */
const MEASURES: Record<string, RegExp> = {
  en: /\bhow (big|large|high|long|tall|old|far|fast|deep|heavy|expensive|soon)\b/,
  de: /(?<!\p{L})wie (groß|hoch|lange?|alt|weit|schnell|schwer|tief|teuer)(?!\p{L})/u,
};

export function isMeasure(raw: string, folded: string, code: string): boolean {
  return MEASURES[code]?.exec(folded)?.[1] === raw.toLowerCase();
}
