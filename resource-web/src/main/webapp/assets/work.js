// The working pages: fields that save themselves, a table on its way in, keys for reviewers. No page needs it to be read.
'use strict';

(function () {
  var token = document.body.dataset.token || '';
  var language = document.documentElement.lang;

  // --- fields save themselves -------------------------------------------------------------------
  var LEFT = 'left ' + location.pathname;
  var desk = document.getElementById('deposit');
  var form = document.getElementById('fields');
  // what was typed and not yet acknowledged: the number of the last change by the part of the form that sends it
  var waiting = new Map();
  var asked = new Map();
  var left = new Map();
  var changes = 0;

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
    Array.from(waiting.keys()).forEach(function (field) { field.dispatchEvent(new Event('change', { bubbles: true })); });
  }

  if (desk && form) {
    form.addEventListener('input', function (event) {
      var field = event.target.closest('[hx-post]');
      if (field) { waiting.set(field, ++changes); }
    });
    document.addEventListener('htmx:beforeRequest', function (event) {
      asked.set(event.detail.elt, waiting.get(event.detail.elt));
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
        // what was typed while the answer was under way still waits
        if (waiting.get(field) === asked.get(field)) { waiting.delete(field); }
        mark(field, status === 422);
      } else if (status === 401 || status === 403) {
        keepTyped();
        var link = document.createElement('a');
        link.href = '/sign-in?to=' + encodeURIComponent(location.pathname);
        link.textContent = desk.dataset.signIn;
        say(desk.dataset.signedOut, link);
      } else {
        waiting.set(field, ++changes);
        say(desk.dataset.unsaved);
      }
    });
    window.addEventListener('online', again);
    // whoever leaves in the middle of a word loses nothing
    window.addEventListener('pagehide', sendUnsaved);
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'hidden') { sendUnsaved(); }
    });
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) {
        sessionStorage.removeItem(LEFT);
        again();
      }
    });
    // htmx listens from then on
    document.addEventListener('DOMContentLoaded', comeBack);
  }

  // the request outlives the page; should it be lost all the same, the tab remembers
  function sendUnsaved() {
    var unsaved = Array.from(waiting.entries()).map(function (entry) {
      var field = entry[0];
      var body = typed(field);
      if (left.get(field) !== entry[1]) {
        left.set(field, entry[1]);
        fetch(field.getAttribute('hx-post'), { method: 'POST', body: body, keepalive: true, headers: { 'X-CSRF-Token': token } })
          .then(function (answer) {
            if (answer.ok && waiting.get(field) === entry[1]) { waiting.delete(field); }
          }, function () { /* the tab remembers */ });
      }
      return [field.getAttribute('hx-post'), Array.from(body.entries())];
    });
    if (unsaved.length > 0) {
      sessionStorage.setItem(LEFT, JSON.stringify({ revision: document.getElementById('revision').value, fields: unsaved }));
    }
  }

  function typed(field) {
    var wanted = field.getAttribute('hx-params').split(',');
    var body = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      if (wanted.indexOf(name) >= 0) { body.append(name, value); }
    });
    return body;
  }

  // a page that was made before the last words arrived gets them from the tab; one that was made after needs nothing
  function comeBack() {
    var kept = JSON.parse(sessionStorage.getItem(LEFT) || 'null');
    sessionStorage.removeItem(LEFT);
    if (!kept || kept.revision !== document.getElementById('revision').value) { return; }
    kept.fields.forEach(function (entry) {
      var field = form.querySelector('[hx-post="' + entry[0] + '"]');
      if (field && putBack(field, entry[1])) {
        waiting.set(field, ++changes);
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
  }

  function putBack(field, pairs) {
    var differs = false;
    var seen = {};
    field.querySelectorAll('[name]').forEach(function (control) {
      var values = pairs.filter(function (pair) { return pair[0] === control.name; }).map(function (pair) { return pair[1]; });
      if (control.type === 'checkbox' || control.type === 'radio') {
        var checked = values.indexOf(control.value) >= 0;
        differs = differs || checked !== control.checked;
        control.checked = checked;
        return;
      }
      var at = seen[control.name] || 0;
      seen[control.name] = at + 1;
      if (at < values.length && values[at] !== control.value) {
        control.value = values[at];
        differs = true;
      }
    });
    return differs;
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
