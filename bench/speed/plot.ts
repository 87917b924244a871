/** The bench as a picture: time of a question and heap over the number of passages, both axes logarithmic, as SVG. */
import type { Row } from './row.ts';

const WIDTH = 420;
const HEIGHT = 300;
const LEFT = 60;
const BOTTOM = 40;
const TOP = 40;
const KEY = 200;
/** Colours that are told apart by people who see red and green alike (Okabe and Ito 2008). */
const COLOURS = ['#999999', '#56b4e9', '#0072b2', '#d55e00', '#cc79a7', '#009e73', '#e69f00'];

export function plot(rows: readonly Row[]): string {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const key = engines.map(
    (engine, i) =>
      `<g transform="translate(${2 * (WIDTH + LEFT) + 20} ${TOP + 10 + i * 22})"><line x2="20" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="3"/><text x="28" y="4">${engine}</text></g>`,
  );
  const charts = [
    chart(rows, engines, 'a question, median ms', ({ medianMs }) => medianMs),
    chart(rows, engines, 'heap, MB', ({ heapMb }) => Math.max(heapMb, 1)),
  ];
  const [width, height] = [2 * (WIDTH + LEFT) + KEY + 40, HEIGHT + TOP + BOTTOM];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">
<title>What a question takes, and how much memory, over the number of passages</title>
<rect width="100%" height="100%" fill="#fff"/>
${charts.map((each, i) => `<g transform="translate(${LEFT + i * (WIDTH + LEFT)} ${TOP})">${each}</g>`).join('\n')}
${key.join('\n')}
</svg>
`;
}

function chart(
  rows: readonly Row[],
  engines: string[],
  title: string,
  value: (measured: NonNullable<Row['measured']>) => number,
): string {
  const points = rows.flatMap(({ engine, measured }) =>
    measured ? [{ engine, x: Math.log10(measured.passages), y: Math.log10(value(measured)) }] : [],
  );
  const [x0, x1] = reach(points.map(({ x }) => x));
  const [y0, y1] = reach(points.map(({ y }) => y));
  const px = (x: number) => (((x - x0) / (x1 - x0)) * (WIDTH - 40)).toFixed(1);
  const py = (y: number) => (HEIGHT - ((y - y0) / (y1 - y0)) * HEIGHT).toFixed(1);
  const whole = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const vertical = whole(x0, x1).map(
    x =>
      `<line x1="${px(x)}" x2="${px(x)}" y2="${HEIGHT}" stroke="#ddd"/><text x="${px(x)}" y="${HEIGHT + 18}" text-anchor="middle">${(10 ** x).toLocaleString('en')}</text>`,
  );
  const horizontal = whole(y0, y1).map(
    y =>
      `<line x2="${WIDTH - 40}" y1="${py(y)}" y2="${py(y)}" stroke="#ddd"/><text x="-8" y="${py(y)}" dy="4" text-anchor="end">${10 ** y >= 1 ? (10 ** y).toLocaleString('en') : 10 ** y}</text>`,
  );
  const lines = engines.map((engine, i) => {
    const own = points.filter(point => point.engine === engine);
    const colour = COLOURS[i % COLOURS.length];
    const dots = own.map(({ x, y }) => `<circle cx="${px(x)}" cy="${py(y)}" r="3" fill="${colour}"/>`);
    const path = own.map(({ x, y }) => `${px(x)},${py(y)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
  });
  return `<text y="-16" font-weight="bold">${title}, over passages</text>${vertical.join('')}${horizontal.join('')}${lines.join('')}`;
}

/** The powers of ten around the values, at least one apart. */
function reach(values: number[]): [number, number] {
  const from = Math.floor(Math.min(...values));
  return [from, Math.max(from + 1, Math.ceil(Math.max(...values)))];
}
