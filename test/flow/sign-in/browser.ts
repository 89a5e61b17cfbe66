interface Cookie {
  value: string;
  path: string;
}

/** What answers for the site: the application itself, or a function that stands for it. */
export interface Site {
  fetch(request: Request): Response | Promise<Response>;
}

/** A browser reduced to what signing in needs: cookies by host and path, redirects followed, forms sent. */
export class SignInBrowser {
  readonly #app: Site;
  readonly #origin: string;
  readonly #jars = new Map<string, Map<string, Cookie>>();
  /** Every address that was asked for, in order. */
  readonly visited: string[] = [];
  /** Every Set-Cookie header that was received. */
  readonly received: string[] = [];

  /** Requests to `origin` go straight to the app; all others over the network. */
  constructor(app: Site, origin: string) {
    this.#app = app;
    this.#origin = origin;
  }

  cookie(origin: string, name: string): string | undefined {
    return this.#jar(origin).get(name)?.value;
  }

  setCookie(origin: string, name: string, value: string): void {
    this.#jar(origin).set(name, { value, path: '/' });
  }

  /** One request without following redirects; accepts HTML unless told otherwise. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#origin);
    const headers = new Headers(init.headers);
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    const cookies = [...this.#jar(url.origin)].filter(([, cookie]) => url.pathname.startsWith(cookie.path));
    if (cookies.length > 0)
      headers.set('cookie', cookies.map(([name, { value }]) => `${name}=${value}`).join('; '));
    this.visited.push(url.href);
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = url.origin === this.#origin ? await this.#app.fetch(request) : await fetch(request);
    for (const line of response.headers.getSetCookie()) this.#keep(url.origin, line);
    return response;
  }

  /** A request and all redirects after it; the response has the last address in `visited`. */
  async go(address: string, init?: RequestInit): Promise<Response> {
    let response = await this.request(address, init);
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 10; hops += 1) {
      const next = new URL(response.headers.get('location') ?? '', this.visited.at(-1));
      response = await this.request(next.href);
    }
    return response;
  }

  /** From an address of the desk through the provider's page, as the user with that id; the page one ends up on. */
  async signInAs(userId: string, address = '/redaktion'): Promise<Response> {
    await this.go(address);
    const page = this.visited.at(-1) ?? '';
    return this.go(page, { method: 'POST', body: new URLSearchParams({ user: userId }) });
  }

  #jar(origin: string): Map<string, Cookie> {
    const jar = this.#jars.get(origin) ?? new Map<string, Cookie>();
    this.#jars.set(origin, jar);
    return jar;
  }

  #keep(origin: string, line: string): void {
    this.received.push(line);
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/';
    const isGone = value === '' || /max-age=0/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line);
    if (isGone) this.#jar(origin).delete(name);
    else this.#jar(origin).set(name, { value, path });
  }
}
