/** Serves the page: its own files, the library it is made with, and the socket by which a tab is a person. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Playground } from '../types.ts';
import { Uploads } from './uploads.ts';
import { visit } from './visit.ts';

export interface PageOptions {
  /** What an empty channel suggests to type. Default: the first commands that are registered. */
  examples?: string[];
  /** The name of what is tried here. Default "Playground". */
  title?: string;
}

const pageFolder = join(import.meta.dirname, 'browser');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Whose files the browser may load, and who brings each along: the library's own dependencies are looked up from where it is. */
const packages: { name: string; of: string | null }[] = [
  { name: '@skyra/discord-components-core', of: null },
  { name: '@lit/context', of: '@skyra/discord-components-core' },
  { name: 'lit', of: '@skyra/discord-components-core' },
  { name: 'lit-html', of: 'lit' },
  { name: 'lit-element', of: 'lit' },
  { name: '@lit/reactive-element', of: 'lit' },
];

/**
 * Serves the page at `/`, its files beside it, the library under `/modules/`, files that people attach at `/page/files`, and a
 * WebSocket at `/page`. Throws an Error with the code PAGE_PACKAGES_MISSING when the library is not installed.
 */
export function servePage(playground: Playground, options: PageOptions = {}): void {
  const folders = packageFolders();
  const { html, contentSecurityPolicy } = indexPage(folders);
  const own = new Set(readdirSync(pageFolder).filter(name => /\.(js|css)$/.test(name)));
  const uploads = new Uploads();
  const headers = {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
  const send = (response: ServerResponse, type: string, body: string | Buffer) => {
    response.writeHead(200, { ...headers, 'content-type': types[type] ?? 'text/plain' }).end(body);
    return true;
  };

  playground.route(async (request, response, { pathname, searchParams }) => {
    if (pathname === '/page/files') return uploads.receive(request, response, searchParams);
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (pathname === '/') return send(response, '.html', html);
    const file = own.has(pathname.slice(1)) ? join(pageFolder, pathname) : moduleFile(pathname, folders);
    const body = file && (await readFile(file).catch(() => null));
    return file && body ? send(response, extname(file), body) : false;
  });
  const { examples = null, title = 'Playground' } = options;
  playground.upgrade('/page', (socket, request: IncomingMessage) => {
    if (request.headers.origin === undefined) return socket.close(1008, 'The page is for browsers.');
    visit(socket, playground, uploads, { examples, title });
  });
}

/** Where each package is. */
function packageFolders(): Map<string, string> {
  const folders = new Map<string, string>();
  for (const { name, of } of packages) {
    const from = of === null ? import.meta.url : join(folders.get(of) ?? '', 'package.json');
    const found = findPackage(name, from);
    if (!found) {
      const message = `The page needs the package ${name}, which is not installed. Install it with: npm install --include=dev`;
      throw Object.assign(new Error(message), { code: 'PAGE_PACKAGES_MISSING' });
    }
    folders.set(name, dirname(found));
  }
  return folders;
}

function findPackage(name: string, from: string): string | undefined {
  try {
    return findPackageJSON(name, from);
  } catch {
    return undefined;
  }
}

/** `/modules/lit/index.js` → the file, if it is a script of an allowed package. */
function moduleFile(pathname: string, folders: Map<string, string>): string | null {
  const match = /^\/modules\/((?:@[\w-]+\/)?[\w-]+)\/((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.js)$/.exec(pathname);
  const folder = folders.get(match?.[1] ?? '');
  return match && folder ? join(folder, match[2] ?? '') : null;
}

/** The page's HTML with its import map, and a policy that lets it load nothing but its own files. */
function indexPage(folders: Map<string, string>): { html: string; contentSecurityPolicy: string } {
  const map = JSON.stringify({ imports: importMap(folders) });
  const hash = createHash('sha256').update(map).digest('base64');
  const template = readFileSync(join(pageFolder, 'index.html'), 'utf8');
  return {
    html: template.replace('<!-- import map -->', () => `<script type="importmap">${map}</script>`),
    contentSecurityPolicy: [
      "default-src 'none'",
      `script-src 'self' 'sha256-${hash}'`,
      "style-src 'self'",
      // The library sets colours by style attributes; no text from outside ever becomes one.
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; '),
  };
}

/** What the names in `import` statements stand for: the packages' own export lists, in their production form. */
function importMap(folders: Map<string, string>): Record<string, string> {
  const map: Record<string, string> = {};
  for (const [name, folder] of folders) {
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const [path, target] of Object.entries<string | { default?: string }>(exports)) {
      const file = typeof target === 'string' ? target : target.default;
      if (file?.endsWith('.js'))
        map[join(name, path).replaceAll('\\', '/')] = `/modules/${join(name, file).replaceAll('\\', '/')}`;
    }
  }
  return map;
}
