/** Languages of which little is known: a line each, with a stemmer, stop words and how numbers are written. */
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';

/** Where a language inflects and has no stemmer, its words are cut after this many letters. */
const INFLECTED = 6;
const cut = (word: string) => word.slice(0, INFLECTED);

/** Slovak inflects much as Czech does. */
export const OTHER_LANGUAGES: readonly LanguageWords[] = [
  { code: 'af', stopWordList: 'afr', hasDecimalComma: true },
  { code: 'az', hasDotlessI: true },
  {
    code: 'bg',
    // The stemmer of @orama/stemmers 3.1 throws at words such as министър.
    stem: cut,
    stopWordList: 'bul',
    stopWords: 'какво кой коя кое кои кога къде как колко защо',
    hasDecimalComma: true,
  },
  { code: 'bn', stopWordList: 'ben', stopWords: 'কি কী কে কখন কোথায় কেন কত কীভাবে কোন কার' },
  { code: 'bs', stem: serbian },
  {
    code: 'ca',
    stemmer: 'catalan',
    stopWordList: 'cat',
    stopWords: 'què qui quan on com quants quantes quant quina quin quins quines per perquè',
    hasDecimalComma: true,
    elides: true,
  },
  {
    code: 'cs',
    stemmer: 'czech',
    stopWordList: 'ces',
    stopWords: 'co kdo kdy kde jak kolik proč jaký jaká jaké který která které kam odkud čí',
    hasDecimalComma: true,
  },
  {
    code: 'da',
    stemmer: 'danish',
    stopWordList: 'dan',
    stopWords: 'hvad hvem hvornår hvor hvordan hvorfor hvilken hvilket hvilke mange meget hvis',
    hasDecimalComma: true,
    scales: { mio: 6, millioner: 6, mia: 9, milliarder: 9 },
  },
  {
    code: 'el',
    stem: greek,
    stopWordList: 'ell',
    stopWords:
      'τι ποιος ποια ποιο ποιοι ποιες ποιου ποιον πότε πού πώς πόσο πόσα πόσοι πόσες πόση γιατί ήταν είναι είχε έχει έχουν είχαν από του της των το τον την τα οι η ο και με για στο στη στην στα στις στους που ένα μια ένας ως κατά ονομάζεται όνομα',
    hasDecimalComma: true,
    scales: { εκατομμύρια: 6, εκατ: 6, δισεκατομμύρια: 9, δισ: 9 },
  },
  { code: 'eo', stopWordList: 'epo' },
  {
    code: 'et',
    stopWordList: 'est',
    stopWords: 'mis kes millal kus kuidas mitu miks milline',
    hasDecimalComma: true,
  },
  { code: 'eu', stemmer: 'basque', stopWordList: 'eus', hasDecimalComma: true },
  { code: 'fa', stopWordList: 'fas', stopWords: 'چه چی کی کجا چگونه چند چرا کدام است بود شد' },
  {
    code: 'fi',
    stemmer: 'finnish',
    stopWordList: 'fin',
    stopWords:
      'mikä mitä kuka ketä kenen milloin koska missä mistä mihin miten kuinka moni monta montako paljon paljonko miksi millainen mitkä ketkä',
    hasDecimalComma: true,
  },
  { code: 'ga', stemmer: 'irish', stopWordList: 'gle' },
  {
    code: 'gl',
    stopWordList: 'glg',
    stopWords: 'que quen cal cales cando onde como canto cantos por',
    hasDecimalComma: true,
  },
  { code: 'gu', stopWordList: 'guj' },
  {
    code: 'he',
    stopWordList: 'heb',
    stopWords: 'מה מי מתי איפה היכן איך כיצד כמה למה מדוע איזה איזו אילו של את על הוא היא היה היתה הייתה',
  },
  {
    code: 'hi',
    stem: hindi,
    stopWordList: 'hin',
    stopWords:
      'क्या कौन किस किसने किसे किसका किसकी किसके कब कहाँ कहां कैसे कितना कितनी कितने क्यों कौनसा कौनसी नाम था थी थे है हैं',
  },
  {
    code: 'hr',
    stem: serbian,
    stopWordList: 'hrv',
    stopWords: 'što tko kada gdje kako koliko zašto koji koja koje',
    hasDecimalComma: true,
  },
  {
    code: 'hu',
    stemmer: 'hungarian',
    stopWordList: 'hun',
    stopWords: 'mi mit ki kit mikor hol hová honnan hogyan mennyi hány miért melyik milyen volt',
    hasDecimalComma: true,
  },
  { code: 'hy', stemmer: 'armenian', stopWordList: 'hye' },
  {
    code: 'id',
    stem: indonesian,
    stopWordList: 'ind',
    stopWords: 'apa siapa kapan di mana dimana bagaimana berapa mengapa kenapa yang mana',
    hasDecimalComma: true,
    scales: { juta: 6, miliar: 9, triliun: 12 },
  },
  { code: 'is', hasDecimalComma: true },
  {
    code: 'it',
    stemmer: 'italian',
    stopWordList: 'ita',
    stopWords:
      'cosa chi quando dove come quanto quanta quanti quante perché quale quali è sono era erano stato stata stati state ha hanno fu furono nome chiama',
    hasDecimalComma: true,
    elides: true,
    scales: { mila: 3, mille: 3, milione: 6, milioni: 6, miliardo: 9, miliardi: 9 },
  },
  {
    code: 'ko',
    stopWordList: 'kor',
    stopWords:
      '무엇 무엇을 무엇이 무엇인가 무엇입니까 누구 누가 누구인가 언제 어디 어디에 어디서 어디에서 어떻게 얼마 얼마나 몇 왜 어느 어떤 있는 있다 했다 한다 하는 했는가 인가 입니까 있습니까 했습니까 합니까',
    scales: { 만: 4, 억: 8, 조: 12 },
  },
  { code: 'la', stopWordList: 'lat' },
  { code: 'lt', stem: lithuanian, stopWordList: 'lit', hasDecimalComma: true },
  { code: 'lv', stopWordList: 'lav', hasDecimalComma: true },
  { code: 'mr', stopWordList: 'mar' },
  { code: 'ms', stem: indonesian, stopWordList: 'msa' },
  {
    code: 'nb',
    stemmer: 'norwegian',
    stopWordList: 'nob',
    stopWords: 'hva hvem når hvor hvordan hvorfor hvilken hvilket hvilke mange mye',
    hasDecimalComma: true,
    scales: { tusen: 3, millioner: 6, milliarder: 9 },
  },
  { code: 'ne', stem: nepali },
  {
    code: 'nl',
    stemmer: 'dutch',
    stopWordList: 'nld',
    stopWords:
      'wat wie wanneer waar waarom hoe hoeveel veel welke welk waarheen waarvandaan werd werden worden wordt was waren is zijn had hadden heeft heet heette',
    hasDecimalComma: true,
    scales: { duizend: 3, miljoen: 6, miljard: 9 },
    time: { dates: chrono.nl },
  },
  { code: 'nn', stemmer: 'norwegian', hasDecimalComma: true },
  {
    code: 'no',
    stemmer: 'norwegian',
    stopWordList: 'nob',
    stopWords: 'hva hvem når hvor hvordan hvorfor hvilken hvilket hvilke mange mye',
    hasDecimalComma: true,
    scales: { tusen: 3, millioner: 6, milliarder: 9 },
  },
  {
    code: 'pl',
    stem: cut,
    stopWordList: 'pol',
    stopWords:
      'co kto kogo komu kiedy gdzie jak ile dlaczego jaki jaka jakie który która które skąd dokąd czyj',
    hasDecimalComma: true,
  },
  {
    code: 'pt',
    stemmer: 'portuguese',
    stopWordList: 'por',
    stopWords:
      'quê quem qual quais quando onde como quanto quanta quantos quantas porque porquê foi foram era eram é são está estão estava ser tem têm tinha teve há nome chama',
    hasDecimalComma: true,
    scales: { mil: 3, milhão: 6, milhões: 6, bilhão: 9, bilhões: 9, trilhão: 12, trilhões: 12 },
    time: { dates: chrono.pt },
  },
  {
    code: 'ro',
    stemmer: 'romanian',
    stopWordList: 'ron',
    stopWords:
      'ce cine când unde cum cât câtă câți câte de care cărui cui pentru fost este sunt era erau avea au',
    hasDecimalComma: true,
    scales: { milioane: 6, miliarde: 9 },
  },
  {
    code: 'ru',
    stemmer: 'russian',
    stopWordList: 'rus',
    stopWords:
      'что кто кого кому кем когда где куда откуда как сколько почему зачем какой какая какое какие каков какова какую каким каких которая который которое которые чей чья чьё был была было были является это',
    hasDecimalComma: true,
    scales: {
      тыс: 3,
      тысяч: 3,
      тысячи: 3,
      млн: 6,
      миллион: 6,
      миллиона: 6,
      миллионов: 6,
      млрд: 9,
      миллиард: 9,
      миллиарда: 9,
      миллиардов: 9,
      трлн: 12,
      триллион: 12,
    },
    time: { dates: chrono.ru },
  },
  {
    code: 'sk',
    stemmer: 'czech',
    stopWordList: 'slk',
    stopWords: 'čo kto kedy kde ako koľko prečo aký aká aké ktorý ktorá ktoré',
    hasDecimalComma: true,
  },
  {
    code: 'sl',
    stemmer: 'slovene',
    stopWordList: 'slv',
    stopWords: 'kaj kdo kdaj kje kako koliko zakaj kateri katera katero',
    hasDecimalComma: true,
  },
  {
    code: 'sr',
    stem: serbian,
    stopWords:
      'шта ко када где како колико зашто који која које šta ko kada gde kako koliko zašto koji koja koje',
    hasDecimalComma: true,
  },
  {
    code: 'sv',
    stemmer: 'swedish',
    stopWordList: 'swe',
    stopWords: 'vad vem när var hur varför vilken vilket vilka många mycket vems vart blev',
    hasDecimalComma: true,
    scales: { tusen: 3, miljoner: 6, miljard: 9, miljarder: 9 },
  },
  { code: 'sw', stopWordList: 'swa' },
  { code: 'ta', stemmer: 'tamil', stopWords: 'என்ன யார் எப்போது எங்கே எப்படி எத்தனை ஏன் எந்த' },
  { code: 'te', stopWords: 'ఏమిటి ఎవరు ఎప్పుడు ఎక్కడ ఎలా ఎన్ని ఎందుకు ఏ' },
  {
    code: 'th',
    stopWordList: 'tha',
    stopWords:
      'อะไร ใคร เมื่อไร เมื่อไหร่ เมื่อใด ที่ไหน ไหน อย่างไร ยังไง เท่าไร เท่าไหร่ เท่าใด กี่ ทำไม ใด คือ เป็น มี ของ ใน ที่ และ ได้ ถูก จาก ให้ กับ โดย ว่า ชื่อ จำนวน',
    isUnspaced: true,
  },
  { code: 'tl', stopWordList: 'tgl' },
  {
    code: 'tr',
    stemmer: 'turkish',
    stopWordList: 'tur',
    stopWords:
      'ne kim kimi kime kimin nerede neresi nereye nereden nasıl kaç neden niçin niye hangi hangisi hangileri nedir kimdir mi mı mu mü ve bir bu da de ile için olarak olan idi vardır var adı zaman kadar',
    hasDecimalComma: true,
    scales: { bin: 3, milyon: 6, milyar: 9, trilyon: 12 },
    hasDotlessI: true,
    putsEndingsBehindApostrophe: true,
  },
  {
    code: 'uk',
    stem: ukrainian,
    stopWordList: 'ukr',
    stopWords:
      'що хто коли де куди звідки як скільки чому який яка яке які і в у на з до що це був була було були та за від по про для',
    hasDecimalComma: true,
  },
  { code: 'ur', stopWordList: 'urd', stopWords: 'کیا کون کب کہاں کیسے کتنا کتنے کتنی کیوں' },
  {
    code: 'vi',
    stopWordList: 'vie',
    stopWords:
      'gì ai khi nào bao giờ ở đâu đâu thế nào như thế bao nhiêu mấy tại sao vì sao nào ai người tên là',
    hasDecimalComma: true,
    keepsAccents: true,
    scales: { triệu: 6, tỷ: 9 },
  },
];
