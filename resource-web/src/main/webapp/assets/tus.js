// Uploads that go on where they stopped: a client of tus 1.0.0. Knows nothing of the page it works for.

const PIECE = 64 * 1024 * 1024;
const LONGEST_WAIT = 30;

/** The server said no, and asking again would not change it. */
export class Refusal extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

/** The file cannot be read any more: it was changed, moved or deleted since it was chosen. */
export class Unreadable extends Error {}

/** The upload was asked to stop. */
export class Stopped extends Error {}

class Interrupted extends Error {
  constructor(again) {
    super('interrupted');
    this.again = again;
  }
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

export class Upload {
  /**
   * @param file to send
   * @param options address of an upload begun before, or null; endpoint; metadata; headers(), asked for each request;
   *     progress(sent); waiting(seconds), told before it tries again
   */
  constructor(file, options) {
    this.file = file;
    this.options = options;
    this.address = options.address;
    this.offset = 0;
    this.failures = 0;
    this.request = null;
    this.wake = null;
    this.stopped = false;
  }

  /** Sends until everything is there. Fails with Refusal, Unreadable or Stopped; may be called again after each. */
  async run() {
    this.stopped = false;
    this.failures = 0;
    let known = false;
    for (;;) {
      try {
        if (!this.address) {
          await this.#begin();
        } else if (!known) {
          await this.#ask();
        }
        known = true;
        while (this.offset < this.file.size) { await this.#append(); }
        return;
      } catch (problem) {
        if (!(problem instanceof Interrupted)) { throw problem; }
        known = false;
        await this.#pauseAfterFailure(problem.again);
      }
    }
  }

  /** Lets go of the line; what arrived stays. */
  stop() {
    this.stopped = true;
    if (this.request) { this.request.abort(); }
    if (this.wake) { this.wake(); }
  }

  /** Tries at once what it would try later. */
  hurry() {
    if (this.wake) { this.wake(); }
  }

  /** Makes the server forget it. */
  async forget() {
    this.stop();
    if (this.address) {
      await fetch(this.address, { method: 'DELETE', headers: this.#headers({}) }).catch(() => null);
    }
  }

  #headers(more) {
    return Object.assign({ 'Tus-Resumable': '1.0.0' }, this.options.headers(), more);
  }

  async #begin() {
    const metadata = Object.entries(this.options.metadata).map(([name, value]) => name + ' ' + base64(value)).join(',');
    const answer = await this.#send('POST', this.options.endpoint, { 'Upload-Length': this.file.size, 'Upload-Metadata': metadata }, null);
    this.address = new URL(answer.getResponseHeader('Location'), location.href).pathname;
    this.#at(answer.getResponseHeader('Upload-Offset'));
  }

  /** Whoever got on, if only a little, need not wait long. */
  async #ask() {
    const answer = await this.#send('HEAD', this.address, {}, null);
    const offset = Number(answer.getResponseHeader('Upload-Offset'));
    if (offset > this.offset) { this.failures = 0; }
    this.#at(offset);
  }

  async #append() {
    const piece = this.file.slice(this.offset, Math.min(this.offset + PIECE, this.file.size));
    const answer = await this.#send('PATCH', this.address, {
      'Upload-Offset': this.offset, 'Content-Type': 'application/offset+octet-stream'
    }, piece);
    this.failures = 0;
    this.#at(answer.getResponseHeader('Upload-Offset'));
  }

  #at(offset) {
    this.offset = Number(offset);
    this.options.progress(this.offset);
  }

  #send(method, address, headers, body) {
    return new Promise((resolve, reject) => {
      if (this.stopped) { reject(new Stopped()); return; }
      const request = new XMLHttpRequest();
      this.request = request;
      request.open(method, address);
      Object.entries(this.#headers(headers)).forEach(([name, value]) => request.setRequestHeader(name, value));
      if (body) { request.upload.onprogress = (event) => this.options.progress(this.offset + event.loaded); }
      request.onload = () => this.#answered(method, request, resolve, reject);
      request.onabort = () => reject(new Stopped());
      request.onerror = () => reject(new Interrupted(true));
      request.ontimeout = request.onerror;
      request.send(body);
    });
  }

  /** Whoever does not speak tus is not the server: something on the way, or the server while it still starts. */
  #answered(method, request, resolve, reject) {
    const status = request.status;
    if (status >= 200 && status < 300) { resolve(request); return; }
    if (!request.getResponseHeader('Tus-Resumable') && status !== 401 && status !== 403) {
      reject(new Interrupted(true));
    } else if ((status === 404 || status === 410) && method !== 'POST') {
      this.address = null;
      reject(new Interrupted(false));
    } else if (status === 409 && method === 'PATCH' && this.#isElsewhere(request)) {
      reject(new Interrupted(false));
    } else if (status === 423 || status === 408 || status === 429 || (status >= 500 && status !== 507)) {
      reject(new Interrupted(true));
    } else {
      reject(new Refusal(status, Upload.#detail(request)));
    }
  }

  #isElsewhere(request) {
    return request.responseText.includes('content.offset-mismatch');
  }

  static #detail(request) {
    try {
      const problem = JSON.parse(request.responseText);
      return problem.findings && problem.findings.length ? problem.findings[0].detail : problem.detail;
    } catch (noProblem) {
      return '';
    }
  }

  /** Half a second, then twice as long each time; a line that comes back ends the wait. */
  async #pauseAfterFailure(wait) {
    try {
      await this.file.slice(0, 1).arrayBuffer();
    } catch (gone) {
      throw new Unreadable();
    }
    this.failures += 1;
    if (!wait && this.failures < 5) { return; }
    const seconds = Math.min(LONGEST_WAIT, 0.5 * 2 ** Math.min(this.failures - 1, 10));
    this.options.waiting(seconds);
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, seconds * 1000 * (0.75 + Math.random() / 2));
      this.wake = () => { clearTimeout(timer); resolve(); };
    });
    this.wake = null;
    if (this.stopped) { throw new Stopped(); }
  }
}
