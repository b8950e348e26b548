// Files in their places: documents page by page, pictures in detail, tables as charts. Each is there without it to be saved.

const words = document.documentElement.lang;

// --- pictures -------------------------------------------------------------------------------------

function zoom(frame) {
  const picture = frame.querySelector('img');
  function turn(event) {
    const near = frame.classList.toggle('is-near');
    if (near && event.clientX !== undefined) {
      const box = frame.getBoundingClientRect();
      frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) * (event.clientX - box.left) / box.width;
      frame.scrollTop = (frame.scrollHeight - frame.clientHeight) * (event.clientY - box.top) / box.height;
    }
  }
  picture.addEventListener('click', turn);
  frame.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === '+' || event.key === '-') { event.preventDefault(); turn({}); }
  });
}

// --- documents --------------------------------------------------------------------------------------

function button(sign, label, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-bare';
  made.textContent = sign;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}

async function pages(frame) {
  const status = frame.querySelector('[data-status]');
  const canvas = frame.querySelector('canvas');
  const folder = frame.dataset.library;
  try {
    const library = await import(folder + 'build/pdf.min.mjs');
    library.GlobalWorkerOptions.workerSrc = folder + 'build/pdf.worker.min.mjs';
    const book = await library.getDocument({
      url: frame.dataset.pdf, cMapUrl: folder + 'cmaps/', standardFontDataUrl: folder + 'standard_fonts/',
      wasmUrl: folder + 'wasm/', useWasm: false, isEvalSupported: false, enableXfa: false
    }).promise;
    let number = 1;
    let near = 1;
    let drawing = null;
    const label = document.createElement('span');
    label.className = 'num small';
    label.setAttribute('role', 'status');
    const tools = document.createElement('div');
    tools.className = 'look-tools';
    const act = (change) => () => { change(); show(); };
    tools.append(
      button('‹', '−1', act(() => { number = Math.max(1, number - 1); })), label,
      button('›', '+1', act(() => { number = Math.min(book.numPages, number + 1); })),
      button('−', '50 %', act(() => { near = Math.max(0.5, near / 1.5); })),
      button('+', '150 %', act(() => { near = Math.min(4, near * 1.5); })));
    frame.prepend(tools);
    async function show() {
      if (drawing) { drawing.cancel(); }
      const page = await book.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const scale = near * Math.max(200, frame.clientWidth) / plain.width;
      const view = page.getViewport({ scale: scale * (window.devicePixelRatio || 1) });
      canvas.width = view.width;
      canvas.height = view.height;
      canvas.style.width = Math.floor(plain.width * scale) + 'px';
      canvas.hidden = false;
      label.textContent = frame.dataset.page.replace('[page]', number).replace('[pages]', book.numPages);
      drawing = page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport: view });
      await drawing.promise.then(() => { frame.dataset.shown = number; }, () => null);
    }
    status.hidden = true;
    frame.addEventListener('keydown', (event) => {
      const step = { PageDown: 1, PageUp: -1 }[event.key];
      if (step) { event.preventDefault(); number = Math.min(book.numPages, Math.max(1, number + step)); show(); }
    });
    await show();
  } catch (unreadable) {
    canvas.hidden = true;
    status.hidden = false;
    status.textContent = frame.dataset.broken;
  }
}

// --- tables -----------------------------------------------------------------------------------------

function number(text) {
  return Number(text.replace(/,/g, '').replace('%', ''));
}

async function chart(frame) {
  const table = frame.parentElement.querySelector('table');
  const heads = Array.from(table.querySelectorAll('th'));
  const rows = Array.from(table.tBodies[0].rows);
  const numeric = heads.map((head, index) => (head.dataset.numeric ? index : -1)).filter((index) => index >= 0);
  if (numeric.length === 0 || rows.length < 2) { return; }
  await import(frame.dataset.library);
  const naming = heads.findIndex((head) => !head.dataset.numeric);
  const first = naming >= 0 ? naming : numeric[0];
  const shown = numeric.filter((index) => index !== first);
  if (shown.length === 0) { return; }
  const select = frame.querySelector('select');
  shown.forEach((index) => select.append(new Option(heads[index].textContent, index)));
  const style = getComputedStyle(document.documentElement);
  const colour = style.getPropertyValue('--ws-action').trim() || '#0b6e75';
  const ink = getComputedStyle(document.body).color;
  const line = style.getPropertyValue('--ws-line').trim() || ink;
  const axis = { ticks: { color: ink }, grid: { color: line } };
  const labels = rows.map((row) => row.cells[first].textContent);
  const data = () => rows.map((row) => {
    const cell = row.cells[select.value].textContent.trim();
    return cell === '' ? null : number(cell);
  });
  const running = naming < 0 || labels.every((label) => /^\d{4}([-/.]\d{1,2}){0,2}$/.test(label));
  frame.hidden = false;
  const drawn = new window.Chart(frame.querySelector('canvas'), {
    type: running ? 'line' : 'bar',
    data: { labels, datasets: [{ data: data(), backgroundColor: colour, borderColor: colour, pointRadius: 2 }] },
    options: {
      animation: false, maintainAspectRatio: false, locale: words,
      plugins: { legend: { display: false } }, scales: { x: axis, y: axis }
    }
  });
  select.addEventListener('change', () => {
    drawn.data.datasets[0].data = data();
    drawn.update();
  });
  frame.dataset.shown = 'yes';
}

function begin(place) {
  place.querySelectorAll('[data-zoom]').forEach(zoom);
  place.querySelectorAll('[data-pdf]').forEach(pages);
  place.querySelectorAll('[data-chart]').forEach(chart);
}

begin(document);
