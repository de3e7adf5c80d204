import type { Item } from './item.ts';
import { escapeHtml } from './markup.ts';
import { type Dice, dice } from './records/random.ts';

const WIDTH = 1200;
const HEIGHT = 648;

const svg = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;

const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;

const centred = (y: number, size: number, fill: string, text: string, more = '') =>
  `<text x="${WIDTH / 2}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="middle" font-family="Liberation Serif, serif"${more}>${escapeHtml(text)}</text>`;

/** Breaks a title into lines of at most `width` characters. */
function lines(text: string, width: number): string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length < width) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken.slice(0, 3);
}

/** Grey bars that read as running text. */
function prose(chance: Dice, x: number, y: number, width: number, count: number, ink: string): string {
  return Array.from({ length: count }, (_, at) => {
    const short = at === count - 1 || chance.roll() < 0.12 ? 0.4 + chance.roll() * 0.5 : 1;
    return rect(x, y + at * 19, Math.round(width * short), 8, ink, ' rx="2"');
  }).join('');
}

function chart(chance: Dice, x: number, y: number, width: number, height: number): string {
  const hue = chance.between(0, 359);
  const bars = Array.from({ length: 7 }, (_, at) => {
    const tall = Math.round(height * (0.25 + chance.roll() * 0.7));
    return rect(
      x + 12 + at * Math.floor(width / 7.4),
      y + height - tall,
      Math.floor(width / 10),
      tall,
      `hsl(${hue + at * 18} 65% 55%)`,
    );
  });
  return rect(x, y, width, height, '#f4f5f8', ' stroke="#c9ced8"') + bars.join('');
}

/** The first page of a paper, as most thumbnails show it. */
function firstPage(chance: Dice, item: Item): string {
  const title = lines(item.title, 52);
  const names = item.paper.authors
    .slice(0, 5)
    .map((author) => author.name)
    .join(', ');
  const top = 96 + title.length * 50;
  const figure = chance.roll() < 0.55;
  const text = title.map((line, at) => centred(88 + at * 50, 40, '#111', line, ' font-weight="bold"')).join('');
  const column = figure ? chart(chance, 640, top + 120, 440, 210) : prose(chance, 630, top + 116, 450, 22, '#b4b8c0');

  return `${rect(0, 0, WIDTH, HEIGHT, '#fff')}${text}${centred(top, 24, '#333', names)}${centred(top + 68, 26, '#111', 'Abstract', ' font-weight="bold"')}${prose(chance, 120, top + 116, 450, 22, '#b4b8c0')}${column}${figure ? prose(chance, 630, top + 356, 450, 12, '#b4b8c0') : ''}`;
}

/** A figure that fills the picture: frames of a video, samples of a generator. */
function frames(chance: Dice, dark: boolean): string {
  const hue = chance.between(0, 359);
  const cells = Array.from({ length: 8 }, (_, at) => {
    const [x, y] = [(at % 4) * 300, Math.floor(at / 4) * 324];
    const light = dark ? 12 + chance.between(0, 16) : 55 + chance.between(0, 25);
    const [sky, ground] = [
      `hsl(${hue + at * 9} 50% ${light}%)`,
      `hsl(${hue + 40 + at * 5} 45% ${Math.round(light * 0.7)}%)`,
    ];
    const horizon = y + chance.between(150, 230);
    const sun = `<circle cx="${x + chance.between(50, 250)}" cy="${horizon - chance.between(30, 110)}" r="${chance.between(18, 44)}" fill="hsl(${hue + 180} 70% ${light + 12}%)"/>`;
    const hill = `<path d="M${x} ${horizon} q75 ${-chance.between(20, 90)} 150 0 t150 0 V${y + 324} H${x}Z" fill="${ground}"/>`;
    return `${rect(x, y, 300, 324, sky)}${sun}${hill}${rect(x, y, 300, 324, 'none', ' stroke="#0004" stroke-width="4"')}`;
  });
  return cells.join('');
}

/** A teaser on black: boxes and arrows. */
function diagram(chance: Dice, item: Item): string {
  const hue = chance.between(0, 359);
  const boxes = Array.from({ length: 4 }, (_, at) => {
    const x = 70 + at * 280;
    const y = 260 + chance.between(-60, 60);
    return `${rect(x, y, 210, 130, `hsl(${hue + at * 30} 55% 38%)`, ' rx="14"')}${at < 3 ? `<path d="M${x + 216} ${y + 65}h52m-14 -10 14 10-14 10" fill="none" stroke="#cbd5e1" stroke-width="5"/>` : ''}`;
  });
  return `${rect(0, 0, WIDTH, HEIGHT, '#0d1117')}${centred(120, 44, '#f1f5f9', lines(item.title, 46)[0] ?? '')}${boxes.join('')}`;
}

/** The thumbnail of a paper: mostly a page of text; for some a light or dark picture, so that badges meet all grounds. */
export function thumbnail(item: Item): string {
  const chance = dice(`thumbnail ${item.paper.id}`);
  const kind = chance.roll();
  if (item.paper.mediaUrls || kind > 0.88) return svg(WIDTH, HEIGHT, frames(chance, kind < 0.5));
  if (kind > 0.76) return svg(WIDTH, HEIGHT, diagram(chance, item));
  return svg(WIDTH, HEIGHT, firstPage(chance, item));
}

/** A face for an account: two colours, always the same for the same name. */
export function avatar(name: string): string {
  const chance = dice(`avatar ${name}`);
  const hue = chance.between(0, 359);
  const turn = chance.between(0, 90);
  return svg(
    64,
    64,
    `${rect(0, 0, 64, 64, `hsl(${hue} 70% 72%)`)}<path d="M-20 40 84 ${turn / 3}V84H-20Z" fill="hsl(${hue + 60} 65% 58%)" transform="rotate(${turn} 32 32)"/>`,
  );
}

/** The host's smiling face, drawn anew and plainly. */
export const LOGO = svg(
  32,
  32,
  '<circle cx="16" cy="15" r="12" fill="#ffd21e" stroke="#ff9d0b" stroke-width="1.5"/><circle cx="11.5" cy="13" r="1.6" fill="#3a3b45"/><circle cx="20.5" cy="13" r="1.6" fill="#3a3b45"/><path d="M10 17.5c1.5 5 10.5 5 12 0-3 1.2-9 1.2-12 0Z" fill="#3a3b45"/><path d="M4 21c3-2 6 1 8 5-3 3-8 1-8-5ZM28 21c-3-2-6 1-8 5 3 3 8 1 8-5Z" fill="#ffd21e" stroke="#ff9d0b"/>',
);
