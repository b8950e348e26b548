// The files of a draft: chosen or dropped, sent several at once, and changed in their list. Without it the plain form does.

const section = document.getElementById('files');
const words = section.dataset;
const { Upload, Refusal, Unreadable, Stopped } = await import(words.client);
const language = document.documentElement.lang;
const rows = document.getElementById('uploads');
const AT_ONCE = 3;
const JUNK = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

const sendings = new Map();
let unfinished = [];

// --- words ------------------------------------------------------------------------------------

function put(text, values) {
  return Object.keys(values).reduce((told, name) => told.replace('[' + name + ']', values[name]), text);
}

function size(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  let step = 0;
  while (bytes >= 999.5 && step < units.length - 1) { bytes /= 1000; step++; }
  return new Intl.NumberFormat(language, {
    style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step < 2 ? 0 : 1
  }).format(bytes);
}

function time(seconds) {
  const unit = seconds >= 5400 ? 'hour' : seconds >= 90 ? 'minute' : 'second';
  const amount = { hour: seconds / 3600, minute: seconds / 60, second: seconds }[unit];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 })
    .format(Math.max(1, amount));
}

function percent(share) {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** How many bytes pass in a second, over the last five. */
class Speed {
  constructor() { this.seen = []; }

  note(bytes) {
    const now = performance.now();
    this.seen.push([now, bytes]);
    while (this.seen.length > 2 && now - this.seen[0][0] > 5000) { this.seen.shift(); }
  }

  get() {
    const [first, last] = [this.seen[0], this.seen[this.seen.length - 1]];
    return first && last[0] - first[0] > 300 ? Math.max(0, (last[1] - first[1]) * 1000 / (last[0] - first[0])) : 0;
  }
}

// --- one file -----------------------------------------------------------------------------------

class Sending {
  constructor(path, file) {
    this.path = path;
    this.state = 'waiting';
    this.sent = 0;
    this.speed = new Speed();
    this.shown = 0;
    this.row = document.getElementById('upload').content.firstElementChild.cloneNode(true);
    this.row.querySelector('.file-name').textContent = path;
    this.row.querySelectorAll('button [data-of]').forEach((part) => { part.textContent = path; });
    this.on('[data-pause]', () => this.pause());
    this.on('[data-resume]', () => this.resume());
    this.on('[data-leave]', () => this.leave());
    if (file) { this.take(file); }
  }

  on(name, act) {
    this.row.querySelector(name).addEventListener('click', act);
  }

  /** Bytes to send, whole or the rest. */
  take(file) {
    const begun = unfinished.find((other) => other.path === this.path
      && other.length === file.size && other.modified === String(file.lastModified));
    this.file = file;
    this.size = file.size;
    this.upload = new Upload(file, {
      address: begun ? '/api/uploads/' + begun.id : null,
      endpoint: '/api/uploads',
      metadata: { resource: words.resource, path: this.path, modified: String(file.lastModified) },
      headers: () => ({ 'X-CSRF-Token': document.body.dataset.token || '', 'Accept-Language': language }),
      progress: (sent) => this.progress(sent),
      waiting: (seconds) => this.say('need', put(words.retrying, { wait: time(seconds) }))
    });
    this.queue();
  }

  queue() {
    this.state = 'waiting';
    this.say('go', words.waiting);
    start();
  }

  async run() {
    this.state = 'running';
    this.speed = new Speed();
    try {
      await this.upload.run();
      this.state = 'done';
      sendings.delete(this.path);
      unfinished = unfinished.filter((other) => other.path !== this.path);
      this.row.remove();
      total.done += 1;
      total.bytes += this.size;
      stored();
    } catch (problem) {
      this.failed(problem);
    }
    start();
  }

  failed(problem) {
    if (problem instanceof Stopped) {
      if (this.state !== 'paused') { return; }
      this.say('need', words.paused);
    } else if (problem instanceof Unreadable) {
      this.state = 'refused';
      this.say('bad', words.unreadable);
    } else if (problem instanceof Refusal) {
      this.state = 'refused';
      const out = problem.status === 401 || problem.status === 403;
      this.say('bad', out ? words.signedOut : words.refused + ' ' + problem.message);
    } else {
      this.state = 'refused';
      this.say('bad', words.refused);
      throw problem;
    }
  }

  progress(sent) {
    const now = performance.now();
    this.sent = sent;
    this.speed.note(sent);
    if (now - this.shown < 200 && sent < this.size) { return; }
    this.shown = now;
    const speed = this.speed.get();
    if (this.state !== 'running') { return; }
    if (sent >= this.size) {
      this.say('go', words.finishing);
    } else {
      this.say('go', speed > 0 ? put(words.going, { speed: size(speed), left: time((this.size - sent) / speed) }) : words.starting);
    }
    total.show();
  }

  say(kind, text) {
    const status = this.row.querySelector('[data-status]');
    const bar = this.row.querySelector('progress');
    const share = this.size ? Math.min(1, this.sent / this.size) : 0;
    status.className = 'status status-' + kind;
    status.textContent = text;
    bar.value = Math.round(share * 100);
    bar.setAttribute('aria-label', put(words.progress, { name: this.path, percent: percent(share) }));
    this.row.querySelector('.num').textContent = this.sent > 0 ? size(this.sent) + ' / ' + size(this.size) : size(this.size);
    this.row.querySelector('[data-pause]').hidden = !['waiting', 'running'].includes(this.state);
    this.row.querySelector('[data-resume]').hidden = !['paused', 'refused'].includes(this.state) || !this.file;
  }

  pause() {
    if (this.state === 'running' || this.state === 'waiting') {
      const ran = this.state === 'running';
      this.state = 'paused';
      if (ran) { this.upload.stop(); }
      this.say('need', words.paused);
      start();
    }
  }

  async resume() {
    if (this.state === 'refused') { await renewToken(); }
    this.queue();
  }

  leave() {
    this.state = 'left';
    sendings.delete(this.path);
    this.row.remove();
    if (this.upload) {
      this.upload.forget();
    } else if (this.begun) {
      new Upload(new Blob([]), { address: '/api/uploads/' + this.begun.id, headers: () => ({ 'X-CSRF-Token': document.body.dataset.token || '' }) }).forget();
    }
    unfinished = unfinished.filter((other) => other.path !== this.path);
    start();
  }

  /** Begun before, in this browser or another: only its owner can say which file it was. */
  static missing(begun) {
    const sending = new Sending(begun.path, null);
    sending.begun = begun;
    sending.state = 'missing';
    sending.size = begun.length;
    sending.sent = begun.offset;
    sending.say('need', words.missing);
    return sending;
  }
}

// --- all of them --------------------------------------------------------------------------------

const total = {
  done: 0,
  bytes: 0,
  speed: new Speed(),

  show() {
    const open = Array.from(sendings.values()).filter((one) => one.file);
    const bar = document.getElementById('upload-total');
    bar.hidden = open.length === 0;
    if (open.length === 0) {
      this.done = 0;
      this.bytes = 0;
      this.speed = new Speed();
      return;
    }
    const sent = this.bytes + open.reduce((sum, one) => sum + one.sent, 0);
    const all = this.bytes + open.reduce((sum, one) => sum + one.size, 0);
    const running = open.some((one) => one.state === 'running');
    this.speed.note(sent);
    const speed = this.speed.get();
    const figure = put(words.total, {
      done: this.done, count: this.done + open.length, sent: size(sent), size: size(all)
    });
    bar.querySelector('[data-figure]').textContent = figure;
    bar.querySelector('[data-speed]').textContent = running && speed > 0
      ? put(words.going, { speed: size(speed), left: time((all - sent) / speed) }) : '';
    const progress = bar.querySelector('progress');
    progress.value = all ? Math.round(100 * sent / all) : 0;
    progress.setAttribute('aria-label', figure);
    bar.querySelector('[data-pause-all]').hidden = !open.some((one) => ['waiting', 'running'].includes(one.state));
    bar.querySelector('[data-resume-all]').hidden = !open.some((one) => ['paused', 'refused'].includes(one.state));
  }
};

function start() {
  const all = Array.from(sendings.values());
  let running = all.filter((one) => one.state === 'running').length;
  all.filter((one) => one.state === 'waiting').slice(0, Math.max(0, AT_ONCE - running)).forEach((one) => one.run());
  total.show();
}

function add(file, chosen) {
  const given = chosen.normalize('NFC').replace(/^\/+/, '');
  if (!given || JUNK.includes(file.name)) { return; }
  const path = pathOf(given, file);
  const present = sendings.get(path);
  if (present && ['running', 'waiting', 'paused'].includes(present.state)) { return; }
  if (present) { present.row.remove(); }
  const sending = new Sending(path, null);
  sendings.set(path, sending);
  rows.append(sending.row);
  sending.take(file);
}

/** A file chosen by itself may be one that was begun within its folder. */
function pathOf(given, file) {
  const same = unfinished.filter((begun) => begun.path.split('/').pop() === given
    && begun.length === file.size && begun.modified === String(file.lastModified));
  return !given.includes('/') && same.length === 1 ? same[0].path : given;
}

function walk(entry, folder) {
  if (entry.isFile) {
    entry.file((file) => add(file, folder + file.name));
    return;
  }
  const reader = entry.createReader();
  (function more() {
    reader.readEntries((entries) => {
      entries.forEach((inner) => walk(inner, folder + entry.name + '/'));
      if (entries.length > 0) { more(); }
    });
  })();
}

// --- what is stored -----------------------------------------------------------------------------

/** Many files that arrive together ask for the list once. */
let asked = 0;
function stored() {
  clearTimeout(asked);
  asked = setTimeout(() => fetch(words.list, { headers: { Accept: 'text/html' } })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status))).then(renew).catch(() => null), 400);
}

function renew(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  ['stored', 'saved', 'todo', 'short', 'revision'].forEach((id) => {
    const part = fresh.getElementById(id);
    const present = document.getElementById(id);
    if (part && present) { present.replaceWith(document.importNode(part, true)); }
  });
  return fresh;
}

/** Somebody who signed in again in another tab has another token. */
async function renewToken() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (answer && answer.ok) {
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (fresh.body.dataset.token) { document.body.dataset.token = fresh.body.dataset.token; }
  }
}

/** A change in the list must not interrupt what is being sent. */
async function change(form) {
  const body = new URLSearchParams(new FormData(form));
  body.set('csrf', document.body.dataset.token || '');
  const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } }).catch(() => null);
  const notice = document.getElementById('list-notice');
  const html = answer ? await answer.text() : '';
  const fresh = html ? renew(html) : null;
  const refused = fresh && fresh.getElementById('refused');
  notice.textContent = refused ? refused.textContent.trim() : answer ? (fresh.querySelector('.toast-quiet p') || notice).textContent : words.broken;
  const again = form.dataset.focus && document.querySelector('[data-focus="' + CSS.escape(form.dataset.focus) + '"] button');
  if (again) { again.focus(); }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.closest('#stored')) {
    event.preventDefault();
    change(form);
  }
});

document.addEventListener('change', (event) => {
  const input = event.target;
  if (input.matches('[data-replace]') && input.files[0]) {
    add(input.files[0], input.dataset.replace);
    input.value = '';
  }
});

// --- the beginning ------------------------------------------------------------------------------

async function remember() {
  const answer = await fetch('/api/uploads?resource=' + words.resource, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer || !answer.ok) { return; }
  unfinished = (await answer.json()).filter((begun) => begun.path).map((begun) => Object.assign(begun, { modified: modified(begun.metadata) }));
  unfinished.filter((begun) => !sendings.has(begun.path)).forEach((begun) => {
    const sending = Sending.missing(begun);
    sendings.set(begun.path, sending);
    rows.append(sending.row);
  });
}

function modified(metadata) {
  const pair = metadata.split(',').map((text) => text.trim().split(' ')).find(([name]) => name === 'modified');
  return pair && pair[1] ? atob(pair[1]) : '';
}

await remember();
const drop = document.getElementById('drop');
drop.hidden = false;
document.body.classList.add('sends');
drop.querySelectorAll('input[type=file]').forEach((input) => {
  input.addEventListener('change', () => {
    Array.from(input.files).forEach((file) => add(file, file.webkitRelativePath || file.name));
    input.value = '';
  });
});
['dragover', 'drop'].forEach((kind) => document.addEventListener(kind, (event) => event.preventDefault()));
document.addEventListener('dragover', () => drop.classList.add('is-over'));
['dragleave', 'drop'].forEach((kind) => document.addEventListener(kind, (event) => {
  if (kind === 'drop' || !event.relatedTarget) { drop.classList.remove('is-over'); }
}));
document.addEventListener('drop', (event) => {
  Array.from(event.dataTransfer.items).forEach((item) => {
    const entry = item.webkitGetAsEntry && item.webkitGetAsEntry();
    if (entry) { walk(entry, ''); } else if (item.kind === 'file') { add(item.getAsFile(), item.getAsFile().name); }
  });
});
const bar = document.getElementById('upload-total');
bar.querySelector('[data-pause-all]').addEventListener('click', () => sendings.forEach((one) => one.pause()));
bar.querySelector('[data-resume-all]').addEventListener('click', async () => {
  await renewToken();
  sendings.forEach((one) => { if (['paused', 'refused'].includes(one.state) && one.file) { one.queue(); } });
});
window.addEventListener('online', () => sendings.forEach((one) => { if (one.upload) { one.upload.hurry(); } }));
window.addEventListener('beforeunload', (event) => {
  if (Array.from(sendings.values()).some((one) => one.state === 'running' || one.state === 'waiting')) { event.preventDefault(); }
});
section.dataset.ready = 'yes';
