// Verifies a certificate in the browser, with the public keys that came with the page: it is not sent anywhere, and no network
// is needed.
// Where the browser has no Ed25519 the form is sent as it would be without this script.

const form = document.getElementById('certificate');
const field = document.getElementById('text');
const verdict = document.getElementById('verdict');
const language = document.documentElement.lang;
const locale = language === 'en' ? 'en-GB' : language;

const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/;
const FILE = /^\{"payload":"([\w-]+)","protected":"([\w-]+)","signature":"([\w-]{86})"\}$/;
const GRACE = 60_000;
const LONGEST = 20_000;

// --- the same rules as on the server --------------------------------------------------------------------------------

function bytes(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function encoded(array) {
  return btoa(String.fromCharCode(...array)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function parsed(part) {
  try { return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(part))); } catch { return null; }
}

function read(text) {
  const bare = text.length > LONGEST ? '' : text.trim();
  const file = FILE.exec(bare);
  if (file) { return { payload: file[1], header: file[2], signature: file[3] }; }
  const compact = COMPACT.exec(bare);
  return compact && { header: compact[1], payload: compact[2], signature: compact[3] };
}

async function signed(jws, key) {
  const signature = bytes(jws.signature);
  if (encoded(signature) !== jws.signature) { return false; }
  const known = await crypto.subtle.importKey('jwk', { kty: key.kty, crv: key.crv, x: key.x }, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', known, signature, new TextEncoder().encode(jws.header + '.' + jws.payload));
}

function inUse(key, issued) {
  return issued >= Date.parse(key.from) && (!key.until || issued <= Date.parse(key.until) + GRACE);
}

async function judge(text, keys) {
  const jws = read(text);
  const header = jws && parsed(jws.header);
  if (!header || header.alg !== 'EdDSA') { return { outcome: 'unreadable' }; }
  const key = keys.find((one) => one.kid === header.kid);
  if (!key) { return { outcome: 'key-unknown' }; }
  if (!await signed(jws, key)) { return { outcome: 'changed' }; }
  if (key.distrusted) { return { outcome: 'key-distrusted' }; }
  const content = parsed(jws.payload);
  if (!content || content.type !== 'designation-certificate') { return { outcome: 'unreadable' }; }
  return inUse(key, Date.parse(content.issued)) ? { outcome: 'genuine', content } : { outcome: 'key-not-in-use' };
}

// --- what is shown --------------------------------------------------------------------------------------------------

const FALLBACK = ['zh', 'en', 'ru'];

function names(place, texts) {
  const own = language.split('-')[0];
  const first = [own, ...FALLBACK, ...Object.keys(texts)].find((tag) => texts[tag]);
  const others = Object.keys(texts).sort().filter((tag) => tag !== first);
  place.replaceChildren(...[first, ...others].filter((tag) => texts[tag]).map((tag) => {
    const line = document.createElement('span');
    line.lang = tag === 'zh' ? 'zh-CN' : tag;
    line.textContent = texts[tag];
    line.className = tag === first ? '' : 'other';
    return line;
  }));
}

function stand(place, standing) {
  place.querySelectorAll('[data-is]').forEach((one) => { one.hidden = one.dataset.is !== standing; });
}

function day(iso) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

function genuine(content) {
  const shown = document.getElementById('genuine').content.cloneNode(true);
  shown.querySelectorAll('[data-names]').forEach((place) => names(place, content[place.dataset.names] || {}));
  shown.querySelectorAll('[data-slot]').forEach((place) => { place.textContent = content[place.dataset.slot]; });
  shown.querySelectorAll('[data-day]').forEach((place) => {
    const iso = content[place.dataset.day];
    place.textContent = iso ? day(iso) : place.dataset.none;
  });
  shown.querySelector('[data-moment]').textContent = new Intl.DateTimeFormat(
    locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(content.issued));
  stand(shown.querySelector('[data-standing=standing]'), content.standing);
  shown.querySelector('[data-fictional]').hidden = !content.fictional;
  const entry = shown.querySelector('[data-register]');
  entry.href = '/register/' + encodeURIComponent(content.designation);
  entry.hidden = !navigator.onLine;
  return shown;
}

// how it stands today is a question to the register, asked only when there is a network
async function today(content) {
  if (!navigator.onLine) { return; }
  try {
    const answer = await fetch('/api/register/' + encodeURIComponent(content.designation));
    const entry = answer.ok ? await answer.json() : null;
    if (entry && verdict.dataset.of === content.designation) {
      stand(verdict.querySelector('[data-standing=today]'), entry.standing);
      verdict.querySelectorAll('[data-today]').forEach((part) => { part.hidden = false; });
    }
  } catch { /* without the register the certificate is as genuine */ }
}

function show(found) {
  const shown = found.outcome === 'genuine' ? genuine(found.content)
    : document.getElementById('refused-' + found.outcome).content.cloneNode(true);
  verdict.replaceChildren(shown);
  verdict.dataset.of = found.content ? found.content.designation : '';
  verdict.scrollIntoView({ block: 'nearest' });
  if (found.content) { today(found.content); }
}

async function verify(otherwise) {
  if (!field.value.trim()) { verdict.replaceChildren(); return; }
  const text = field.value;
  try {
    const found = await judge(text, JSON.parse(form.dataset.keys).keys);
    if (field.value === text) { show(found); }
  } catch { otherwise(); }
}

// --- from where it comes ----------------------------------------------------------------------------------------------

// a certificate is plain ASCII: read byte by byte, so that nothing is mended in reading
async function take(file) {
  const array = new Uint8Array(await file.slice(0, LONGEST + 1).arrayBuffer());
  field.value = Array.from(array, (byte) => String.fromCharCode(byte)).join('');
  verify(() => form.submit());
}

form.addEventListener('submit', (event) => {
  if (!field.value.trim()) { return; }
  event.preventDefault();
  verify(() => form.submit());
});
field.addEventListener('input', () => verify(() => {}));
document.getElementById('chooser').hidden = false;
document.getElementById('file').addEventListener('change', (event) => {
  if (event.target.files.length) { take(event.target.files[0]); }
});
form.addEventListener('dragover', (event) => event.preventDefault());
form.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) { take(event.dataTransfer.files[0]); }
});

// the code on paper carries the certificate behind the #, which browsers never send
function fromAddress() {
  if (location.hash.length > 1) {
    field.value = location.hash.slice(1);
    verify(() => {});
  }
}
window.addEventListener('hashchange', fromAddress);
fromAddress();
