/** Pictures of people and of the bot, drawn here: the page asks no other server for anything. */

const COLOURS = ['#23804a', '#b4541a', '#c23b6e', '#7a4fd0', '#1f7a8c', '#a8323a'];

/** Up to two initials: "Harbour Newsroom" is HN. @param {string} name */
export function initials(name) {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** Always the same colour for the same name. @param {string} name */
export function colourOf(name) {
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_536;
  return COLOURS[sum % COLOURS.length];
}

/**
 * A round picture as a data address: initials for people, lines of a newspaper for the bot.
 * @param {string} name @param {boolean} [bot]
 */
export function avatar(name, bot = false) {
  const back = `<rect width="80" height="80" fill="${bot ? '#5865f2' : colourOf(name)}"/>`;
  const letters = initials(name).replace(/[^\p{L}\p{N}]/gu, '');
  const front = bot
    ? '<rect x="20" y="22" width="40" height="38" rx="4" fill="#fff"/><path d="M26 30h28M26 38h12M26 45h12M26 52h28" stroke="#5865f2" stroke-width="4"/><rect x="42" y="36" width="12" height="11" fill="#5865f2"/>'
    : `<text x="40" y="52" text-anchor="middle" font-family="sans-serif" font-weight="600" font-size="${letters.length > 1 ? 30 : 36}" fill="#fff">${letters}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">${back}${front}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
