import { island } from './markup.ts';

/** The build of the real page that was looked at; it stands in the addresses of style and script. */
export const BUILD = '/front/build/kube-8fccf39';

const THEME = `const guestTheme = document.cookie.match(/theme=(\\w+)/)?.[1]; document.documentElement.classList.toggle('dark', guestTheme === 'dark' || ( (!guestTheme || guestTheme === 'system') && window.matchMedia('(prefers-color-scheme: dark)').matches));`;

const LINK = 'group flex items-center px-2 py-0.5 dark:text-gray-300 dark:hover:text-gray-100';
const PLAIN =
  'block cursor-pointer whitespace-nowrap px-2 py-0.5 hover:text-gray-500 dark:text-gray-300 dark:hover:text-gray-100';

function header(isLoggedIn: boolean): string {
  const links = ['Models', 'Datasets', 'Spaces', 'Docs', 'Pricing']
    .map(
      (name) => `<li class="hover:text-indigo-700"><a class="${LINK}" href="/${name.toLowerCase()}">${name}</a></li>`,
    )
    .join('');
  const account = isLoggedIn
    ? '<li><a class="ml-2 block size-7 overflow-hidden rounded-full border" href="/reader"><img alt="" class="size-full" src="/avatars/reader.svg"/></a></li>'
    : `<li><div class="ml-2 h-5 w-0.5 border-r border-gray-100 dark:border-gray-800"></div></li><li><a class="${PLAIN}" href="/login">Log In</a></li><li><a class="whitespace-nowrap rounded-full border border-transparent bg-gray-900 px-3 py-1 leading-none text-white hover:border-black hover:bg-white hover:text-black" href="/join">Sign Up</a></li>`;

  return `<header class="border-b border-gray-100 "><div class="w-full px-4 container flex h-16 items-center"><div class="flex flex-1 items-center"><a class="mr-5 flex flex-none items-center lg:mr-6" href="/"><img alt="Hugging Face's logo" class="w-7 md:mr-2" src="/front/assets/huggingface_logo-noborder.svg"/> <span class="hidden whitespace-nowrap text-lg font-bold md:block">Hugging Face</span></a> <div class="relative flex-1 lg:max-w-sm mr-2 sm:mr-4 md:mr-3 xl:mr-6"><input autocomplete="off" value="" class="w-full dark:bg-gray-950 pl-8 form-input-alt h-9 pr-3 focus:shadow-xl " name="" placeholder="Search models, datasets, users..." spellcheck="false" type="text"/> <svg class="absolute left-2.5 top-2.5 text-gray-400" xmlns="http://www.w3.org/2000/svg" aria-hidden="true" role="img" width="1em" height="1em" viewBox="0 0 32 32"><path d="M13 4a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm7 16 8 8" fill="none" stroke="currentColor" stroke-width="2.6"></path></svg></div></div> <nav aria-label="Main" class="ml-auto hidden lg:block"><ul class="flex items-center gap-x-1 2xl:gap-x-2">${links}${account}</ul></nav></div></header><!---->`;
}

const CURVE = 'hidden h-9 flex-none text-gray-100/80 dark:text-gray-800/40 sm:block';
const BANNER = `<div class="-mt-px flex h-9 w-full justify-center text-gray-600"><svg class="${CURVE}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 110 41"><path fill="currentColor" d="M110 0H0c39.1 0 44 9.6 49 19.5C54.6 30 60 41 108 41h2V0Z"></path></svg> <div class="flex items-center justify-center gap-3 bg-gray-100/80 text-sm dark:bg-gray-800/40 max-sm:flex-1"><!--[0--><div class="rounded-md bg-blue-500/20 px-1 text-xs font-semibold uppercase text-blue-600">new</div> <p class="hidden sm:inline">Get trending papers in your email inbox once a day!</p> <p class="inline sm:hidden">Get trending papers in your email inbox!</p> <!--[0--><a href="/login?next=%2Fpapers" class="btn px-2! text-sm leading-none">Subscribe</a><!--]--><!--]--></div> <svg class="${CURVE}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 110 41"><path fill="currentColor" d="M0 0h110C70.9 0 66 9.6 61 19.5 55.4 30 50 41 2 41H0V0Z"></path></svg></div><!---->`;

const FOOTER = `<footer class="b-12 mb-2 flex border-t border-gray-100 md:h-14"><nav class="container relative flex flex-col justify-between space-y-2 py-6 text-gray-500 max-md:*:self-start md:flex-row md:items-center md:space-y-0 md:py-0 md:text-sm">${island(
  'ThemeSwitcher',
  { theme: 'system', isLoggedIn: false, menuClassNames: 'md:-top-24', classNames: 'max-md:mb-5 max-md:*:self-start' },
  '<button class="rounded-full border border-gray-100 pl-2 py-1 pr-2.5  flex items-center text-sm text-gray-500 bg-white" aria-expanded="false" type="button">System theme</button><!---->',
)} <a class="hover:underline" href="/terms-of-service">TOS</a> <a class="hover:underline" href="/privacy">Privacy</a> <a class="hover:underline" href="/careers">Careers</a> <a class="hover:underline" href="/models">Models</a> <a class="hover:underline" href="/datasets">Datasets</a> <a class="hover:underline" href="/spaces">Spaces</a></nav></footer>`;

/** One page of the host. */
export interface Page {
  /** Without the host's name. */
  title: string;
  /** Path and query of the page. */
  path: string;
  /** Class of `body`: `DailyPapersPage` or `PaperPage`. */
  name: string;
  isLoggedIn: boolean;
  /** The theme, where no script sets it. */
  isDark?: boolean;
  /** Inside `main`, after the banner. */
  main: string;
  /** At the end of `body`; empty for a page without scripts. */
  script: string;
}

/** The whole document around `page.main`, in the shape of the saved page of 2026-10-07. */
export function shell(page: Page): string {
  const { isLoggedIn } = page;
  return `<!doctype html>
<html class="${page.isDark ? 'dark' : ''}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1.0, user-scalable=no" />
		<meta name="description" content="Your daily dose of AI research from AK" />
		<meta property="og:title" content="${page.title} - Hugging Face" />
		<meta property="og:url" content="https://huggingface.co${page.path.replaceAll('"', '&quot;')}" />
		<link rel="stylesheet" href="${BUILD}/style.css" />
		${page.script && `<script>${THEME}</script>`}
		<title>${page.title} - Hugging Face</title>
	</head>
	<body class="flex flex-col min-h-dvh bg-white dark:bg-gray-950 text-black ${page.name}">
		<!--[--><div class="flex min-h-dvh flex-col">${island('ClientErrorCatcher', {}, '<!---->')} ${island('DeviceProvider', {}, '<!---->')} ${island('SystemThemeMonitor', { isLoggedIn }, '<!---->')} <!--[0-->${island('MainHeader', { classNames: '', isWide: false, isZh: true, canCreateKernels: false, isPro: false }, header(isLoggedIn))}<!--]--> <!--[0-->${island('SSOBanner', {}, '<!--[-1--><!--]--><!---->')}<!--]--> <main class="flex flex-1 flex-col"><!--[0-->${island('DailyPapersBannerSubscribe', { isLoggedIn }, BANNER)}<!--]--> ${page.main}<!----></main> <!--[1-->${FOOTER}<!--]--><!----></div><!--]-->
${page.script && `		<script>${page.script}</script>\n`}	</body>
</html>
`;
}
