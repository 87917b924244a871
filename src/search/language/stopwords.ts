/** Words that carry no subject, by language: the lists of the package stopword, and the words that questions are asked with. */
import lists from 'stopword';

/**
 * English keeps a list of its own: function words and the verbs of questions, but no word that could be a subject. Acronyms in
 * capitals (US, IT, WHO) are kept all the same.
 */
const ENGLISH =
  'a about above after again against ago all also am an and any anybody anyone anything are aren arent as at be ' +
  'because been before being below between both but by can cannot cant could couldnt d did didnt do does doesnt ' +
  'doing dont down during each either else ever every few for from further get gets give given go goes got had hadnt ' +
  'has hasnt have havent having he her here hers herself him himself his how however i if in into is isnt it its itself ' +
  'just know let ll m many may me might more most much must my myself no nor not now of off on once only or other ' +
  'our ours ourselves out over own please re s said same say saying says shall she should shouldnt since so some somebody ' +
  'someone something such t tell than that thats the their theirs them themselves then there these they this those ' +
  'through to too under until up upon us ve very want wants was wasnt we were werent what whats when where which while ' +
  'who whom whos whose why will with within without wont would wouldnt yes yet you your yours yourself';

/** The names of the package's lists (ISO 639-3) by ISO 639-1 code. */
const LISTS = {
  af: 'afr',
  ar: 'ara',
  bn: 'ben',
  bg: 'bul',
  ca: 'cat',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  eo: 'epo',
  es: 'spa',
  et: 'est',
  eu: 'eus',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  ga: 'gle',
  gl: 'glg',
  gu: 'guj',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  la: 'lat',
  lt: 'lit',
  lv: 'lav',
  mr: 'mar',
  ms: 'msa',
  nb: 'nob',
  nl: 'nld',
  no: 'nob',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
  sw: 'swa',
  th: 'tha',
  tl: 'tgl',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  zh: 'zho',
} as const;

/** What questions are asked with, and what the lists above leave out. */
const ASKED: Record<string, string> = {
  ar: 'ما ماذا من متى أين كيف كم لماذا أي أية هل عدد اسم هو هي كان كانت التي الذي',
  bg: 'какво кой коя кое кои кога къде как колко защо',
  bn: 'কি কী কে কখন কোথায় কেন কত কীভাবে কোন কার',
  ca: 'què qui quan on com quants quantes quant quina quin quins quines per perquè',
  cs: 'co kdo kdy kde jak kolik proč jaký jaká jaké který která které kam odkud čí',
  da: 'hvad hvem hvornår hvor hvordan hvorfor hvilken hvilket hvilke mange meget hvis',
  de: 'was wer wen wem wessen wann wo woher wohin wie viel viele vielen hoch groß lange oft warum weshalb wieso welche welcher welches welchen welchem wofür womit wodurch worüber woran worin wurde wurden worden wird werden war waren hat hatte hatten haben sind heißt hieß nannte nennt nennen bezeichnet befindet befinden gehört gehören gibt gab meiste meisten',
  el: 'τι ποιος ποια ποιο ποιοι ποιες ποιου ποιον πότε πού πώς πόσο πόσα πόσοι πόσες πόση γιατί ήταν είναι είχε έχει έχουν είχαν από του της των το τον την τα οι η ο και με για στο στη στην στα στις στους που ένα μια ένας ως κατά ονομάζεται όνομα',
  es: 'qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas por porqué fue fueron era eran es son está están estaba estaban ha han había habían hay ser tiene tienen tuvo hizo hace llama llamaba qué',
  et: 'mis kes millal kus kuidas mitu miks milline',
  fa: 'چه چی کی کجا چگونه چند چرا کدام است بود شد',
  fi: 'mikä mitä kuka ketä kenen milloin koska missä mistä mihin miten kuinka moni monta montako paljon paljonko miksi millainen mitkä ketkä',
  fr: 'quoi quel quelle quels quelles qui quand où comment combien pourquoi lequel laquelle lesquels lesquelles auquel duquel est-ce a-t-il a-t-elle il elle ils elles on cela ont été était étaient fait fut furent y t si comme plus nom appelle',
  gl: 'que quen cal cales cando onde como canto cantos por',
  he: 'מה מי מתי איפה היכן איך כיצד כמה למה מדוע איזה איזו אילו של את על הוא היא היה היתה הייתה',
  hi: 'क्या कौन किस किसने किसे किसका किसकी किसके कब कहाँ कहां कैसे कितना कितनी कितने क्यों कौनसा कौनसी नाम था थी थे है हैं',
  hr: 'što tko kada gdje kako koliko zašto koji koja koje',
  hu: 'mi mit ki kit mikor hol hová honnan hogyan mennyi hány miért melyik milyen volt',
  id: 'apa siapa kapan di mana dimana bagaimana berapa mengapa kenapa yang mana',
  it: 'cosa chi quando dove come quanto quanta quanti quante perché quale quali è sono era erano stato stata stati state ha hanno fu furono nome chiama',
  ja: '何 誰 いつ どこ どの どれ どう どんな どのよう なぜ いくつ いくら 何人 何年 何月 何日 何個 何回 どちら どうして です ます でした ました か は が を に の と で も へ や から まで より ください',
  ko: '무엇 무엇을 무엇이 무엇인가 무엇입니까 누구 누가 누구인가 언제 어디 어디에 어디서 어디에서 어떻게 얼마 얼마나 몇 왜 어느 어떤 있는 있다 했다 한다 하는 했는가 인가 입니까 있습니까 했습니까 합니까',
  nb: 'hva hvem når hvor hvordan hvorfor hvilken hvilket hvilke mange mye',
  nl: 'wat wie wanneer waar waarom hoe hoeveel veel welke welk waarheen waarvandaan werd werden worden wordt was waren is zijn had hadden heeft heet heette',
  no: 'hva hvem når hvor hvordan hvorfor hvilken hvilket hvilke mange mye',
  pl: 'co kto kogo komu kiedy gdzie jak ile dlaczego jaki jaka jakie który która które skąd dokąd czyj',
  pt: 'quê quem qual quais quando onde como quanto quanta quantos quantas porque porquê foi foram era eram é são está estão estava ser tem têm tinha teve há nome chama',
  ro: 'ce cine când unde cum cât câtă câți câte de care cărui cui pentru fost este sunt era erau avea au',
  ru: 'что кто кого кому кем когда где куда откуда как сколько почему зачем какой какая какое какие каков какова какую каким каких которая который которое которые чей чья чьё был была было были является это',
  sk: 'čo kto kedy kde ako koľko prečo aký aká aké ktorý ktorá ktoré',
  sl: 'kaj kdo kdaj kje kako koliko zakaj kateri katera katero',
  sr: 'шта ко када где како колико зашто који која које šta ko kada gde kako koliko zašto koji koja koje',
  sv: 'vad vem när var hur varför vilken vilket vilka många mycket vems vart blev',
  ta: 'என்ன யார் எப்போது எங்கே எப்படி எத்தனை ஏன் எந்த',
  te: 'ఏమిటి ఎవరు ఎప్పుడు ఎక్కడ ఎలా ఎన్ని ఎందుకు ఏ',
  th: 'อะไร ใคร เมื่อไร เมื่อไหร่ เมื่อใด ที่ไหน ไหน อย่างไร ยังไง เท่าไร เท่าไหร่ เท่าใด กี่ ทำไม ใด คือ เป็น มี ของ ใน ที่ และ ได้ ถูก จาก ให้ กับ โดย ว่า ชื่อ จำนวน',
  tr: 'ne kim kimi kime kimin nerede neresi nereye nereden nasıl kaç neden niçin niye hangi hangisi hangileri nedir kimdir mi mı mu mü ve bir bu da de ile için olarak olan idi vardır var adı zaman kadar',
  uk: 'що хто коли де куди звідки як скільки чому який яка яке які і в у на з до що це був була було були та за від по про для',
  ur: 'کیا کون کب کہاں کیسے کتنا کتنے کتنی کیوں',
  vi: 'gì ai khi nào bao giờ ở đâu đâu thế nào như thế bao nhiêu mấy tại sao vì sao nào ai người tên là',
  zh: '什么 什麼 哪 哪里 哪裡 哪些 哪个 哪個 哪儿 哪位 哪种 哪年 哪国 谁 誰 多少 几 幾 几个 怎么 怎麼 怎么样 怎样 如何 为什么 為什麼 为何 何时 何時 何 何处 何地 吗 嗎 呢 的 是 了 在 有 被 由 用 以 从 從 对 對 于 於 个 個 种 種 位 时候 時候 多久 多 大 多大 多长 多高 名 叫 名字 叫做 称为 請 请 哪一',
};

/** The stop words of a language (ISO 639-1), in lower case as they are written. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  if (language === 'en') return new Set(ENGLISH.split(' '));
  const name = LISTS[language as keyof typeof LISTS];
  const listed: readonly string[] = name ? lists[name] : [];
  return new Set([...listed, ...(ASKED[language]?.split(' ') ?? [])].filter(word => !/\p{N}/u.test(word)));
}
