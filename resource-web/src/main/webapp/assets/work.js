// The working pages: fields that save themselves, a table on its way in, keys for reviewers. No page needs it to be read.
'use strict';

(function () {
  var token = document.body.dataset.token || '';
  var language = document.documentElement.lang;

  // --- fields save themselves -------------------------------------------------------------------
  var desk = document.getElementById('deposit');
  var form = document.getElementById('fields');
  var waiting = new Set();

  function say(words, link) {
    var saved = document.getElementById('saved');
    if (!saved) { return; }
    var status = document.createElement('span');
    status.className = 'status status-bad';
    status.append(words);
    if (link) { status.append(' ', link); }
    saved.replaceChildren(status);
  }

  function keepTyped() {
    var kept = Array.prototype.filter.call(document.querySelectorAll('main form[method=post] [name]'), function (field) {
      return field.type !== 'hidden' && field.type !== 'password' && field.type !== 'file';
    }).map(function (field) {
      return [field.name, field.value, field.type === 'checkbox' || field.type === 'radio' ? field.checked : null];
    });
    sessionStorage.setItem('typed ' + location.pathname, JSON.stringify(kept));
  }

  function again() {
    Array.from(waiting).forEach(function (field) { field.dispatchEvent(new Event('change', { bubbles: true })); });
  }

  if (desk && form) {
    form.addEventListener('input', function (event) {
      var field = event.target.closest('[hx-post]');
      if (field) { waiting.add(field); }
    });
    document.addEventListener('htmx:beforeSwap', function (event) {
      // what is wrong with a field comes as 422 and belongs beside it
      if (event.detail.xhr.status === 422) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
      }
    });
    document.addEventListener('htmx:afterRequest', function (event) {
      var field = event.detail.elt;
      var status = event.detail.xhr.status;
      if (!form.contains(field)) { return; }
      if (status === 200 || status === 422) {
        waiting.delete(field);
        mark(field, status === 422);
      } else if (status === 401 || status === 403) {
        keepTyped();
        var link = document.createElement('a');
        link.href = '/sign-in?to=' + encodeURIComponent(location.pathname);
        link.textContent = desk.dataset.signIn;
        say(desk.dataset.signedOut, link);
      } else {
        waiting.add(field);
        say(desk.dataset.unsaved);
      }
    });
    window.addEventListener('online', again);
    // whoever leaves in the middle of a word loses nothing
    window.addEventListener('pagehide', function () {
      waiting.forEach(function (field) {
        var body = new URLSearchParams();
        var wanted = field.getAttribute('hx-params').split(',');
        new FormData(form).forEach(function (value, name) {
          if (wanted.indexOf(name) >= 0) { body.append(name, value); }
        });
        fetch(field.getAttribute('hx-post'), { method: 'POST', body: body, keepalive: true, headers: { 'X-CSRF-Token': token } });
      });
    });
  }

  function mark(field, wrong) {
    if (wrong) { field.setAttribute('data-error', 'yes'); } else { field.removeAttribute('data-error'); }
    field.querySelectorAll('input, select, textarea').forEach(function (control) {
      var error = field.querySelector('.error-text');
      if (wrong && error) {
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', error.id);
      } else {
        control.removeAttribute('aria-invalid');
      }
    });
  }

  // lists of rows: there is always one empty row to write in
  document.addEventListener('change', function (event) {
    var rows = event.target.closest('[data-rows]');
    if (!rows) { return; }
    var last = rows.lastElementChild;
    var filled = Array.prototype.some.call(last.querySelectorAll('input, select'), function (control) {
      return control.value && (control.tagName === 'INPUT' || last.querySelectorAll('input').length === 0);
    });
    if (!filled) { return; }
    var next = last.cloneNode(true);
    var number = rows.children.length;
    next.querySelectorAll('[id]').forEach(function (control) { control.removeAttribute('id'); });
    next.querySelectorAll('input').forEach(function (control) { control.value = ''; });
    next.querySelectorAll('select').forEach(function (control) {
      if (last.querySelectorAll('input').length === 0) { control.selectedIndex = 0; }
    });
    next.querySelectorAll('[aria-label]').forEach(function (control) {
      control.setAttribute('aria-label', control.getAttribute('aria-label').replace(String(number), String(number + 1)));
    });
    rows.append(next);
  });

  function put(words, values) {
    return Object.keys(values).reduce(function (text, name) { return text.replace('[' + name + ']', values[name]); }, words);
  }

  // --- a table to import ---------------------------------------------------------------------------
  var table = document.getElementById('send-table');
  if (table && table.dataset.send) {
    var input = table.querySelector('input[type=file]');
    table.hidden = false;
    input.addEventListener('change', function () { if (input.files[0]) { sendTable(input.files[0]); } });
    ['dragover', 'drop'].forEach(function (kind) {
      document.addEventListener(kind, function (event) { event.preventDefault(); });
    });
    document.addEventListener('drop', function (event) {
      if (event.dataTransfer.files[0]) { sendTable(event.dataTransfer.files[0]); }
    });
  }

  function sendTable(file) {
    var row = table.querySelector('[data-row]');
    var status = row.querySelector('[data-status]');
    var bar = row.querySelector('progress');
    var request = new XMLHttpRequest();
    row.hidden = false;
    row.querySelector('.file-name').textContent = file.name;
    request.open('POST', table.dataset.send + encodeURIComponent(file.name));
    request.setRequestHeader('X-CSRF-Token', token);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('Content-Type', 'text/csv');
    request.upload.onprogress = function (event) {
      var percent = new Intl.NumberFormat(language, { style: 'percent' }).format(event.loaded / Math.max(1, event.total));
      bar.value = 100 * event.loaded / Math.max(1, event.total);
      bar.setAttribute('aria-label', put(table.dataset.progress, { name: file.name, percent: percent }));
      status.textContent = put(table.dataset.going, { percent: percent });
    };
    request.onload = function () {
      if (request.status === 201) {
        location.assign(request.getResponseHeader('Location'));
        return;
      }
      try { status.textContent = JSON.parse(request.responseText).detail; } catch (noJson) { status.textContent = table.dataset.broken; }
    };
    request.onerror = function () { status.textContent = table.dataset.broken; };
    request.send(file);
    input.value = '';
  }

  // --- keys for reviewers -------------------------------------------------------------------------
  var shortcuts = document.getElementById('shortcuts');
  if (shortcuts) {
    var wanted = shortcuts.querySelector('input');
    shortcuts.hidden = false;
    wanted.checked = localStorage.getItem('review keys') !== 'off';
    wanted.addEventListener('change', function () { localStorage.setItem('review keys', wanted.checked ? 'on' : 'off'); });
    document.addEventListener('keydown', function (event) {
      var typing = event.target.closest('textarea, select, input:not([type=radio]):not([type=checkbox])');
      if (!wanted.checked || typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
      var act = { j: [1], k: [-1], a: ['approve'], r: ['return'] }[event.key.toLowerCase()];
      if (!act) { return; }
      event.preventDefault();
      if (typeof act[0] === 'string') { choose(act[0]); } else { move(act[0]); }
    });
  }

  function choose(decision) {
    var radio = document.getElementById(decision);
    if (!radio) { return; }
    radio.checked = true;
    document.getElementById('reason').focus();
  }

  function move(step) {
    var links = Array.from(document.querySelectorAll('.queue a'));
    var here = links.findIndex(function (link) { return link.hasAttribute('aria-current'); });
    var target = links[here < 0 ? 0 : here + step];
    if (target) { target.click(); }
  }
})();
