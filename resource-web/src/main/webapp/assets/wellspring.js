// Makes pages smoother; no page needs it.
'use strict';

// htmx: every request that changes something carries the form token
document.addEventListener('htmx:configRequest', function (event) {
  var token = document.body.dataset.token;
  if (token) { event.detail.headers['X-CSRF-Token'] = token; }
});

// what was typed survives a change of language or appearance
var TYPED = 'typed ' + location.pathname;
function fields() {
  return Array.prototype.filter.call(document.querySelectorAll('main form[method=post] [name]'), function (field) {
    return field.type !== 'hidden' && field.type !== 'password' && field.type !== 'file';
  });
}
document.addEventListener('click', function (event) {
  if (!event.target.closest('[data-keep-typed]')) { return; }
  var kept = fields().map(function (field) {
    return [field.name, field.value, field.type === 'checkbox' || field.type === 'radio' ? field.checked : null];
  });
  sessionStorage.setItem(TYPED, JSON.stringify(kept));
});
var kept = sessionStorage.getItem(TYPED);
if (kept) {
  sessionStorage.removeItem(TYPED);
  var now = fields();
  JSON.parse(kept).forEach(function (was, index) {
    var field = now[index];
    if (!field || field.name !== was[0]) { return; }
    if (was[2] === null) { field.value = was[1]; } else { field.checked = was[2]; }
  });
}

// one menu at a time, closed by Escape or a click elsewhere
document.addEventListener('keydown', function (event) {
  if (event.key !== 'Escape') { return; }
  document.querySelectorAll('details.drop[open]').forEach(function (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
document.addEventListener('click', function (event) {
  document.querySelectorAll('details.drop[open]').forEach(function (menu) {
    if (!menu.contains(event.target)) { menu.open = false; }
  });
});

// an address to hand on: one press selects and copies it
document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-copy]');
  if (!button || !navigator.clipboard) { return; }
  var field = document.getElementById(button.dataset.copy);
  var text = 'value' in field ? field.value : field.textContent.trim();
  navigator.clipboard.writeText(text).then(function () {
    button.querySelector('[data-copied]').hidden = false;
  });
});

// after a refused form: go to what is wrong
var refused = document.getElementById('refused');
if (refused) { refused.focus(); }

// suggestions while somebody types into a search field; a combobox as the ARIA practices describe it
document.querySelectorAll('input[data-suggest]').forEach(function (field) {
  var list = document.createElement('ul');
  var told = document.createElement('p');
  var asked = '';
  var timer = 0;
  list.id = field.id + '-suggestions';
  list.className = 'suggestions plain';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', field.closest('form').getAttribute('aria-label'));
  list.hidden = true;
  told.className = 'visually-hidden';
  told.setAttribute('role', 'status');
  field.closest('form').append(list, told);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', list.id);

  function close() {
    list.hidden = true;
    list.replaceChildren();
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }
  function target(suggestion) {
    if (suggestion.kind === 'TITLE') { return '/resources/' + suggestion.code; }
    if (suggestion.kind === 'PERSON') { return '/search?q=' + encodeURIComponent('author:"' + suggestion.text + '"'); }
    return '/search?' + suggestion.kind.toLowerCase() + '=' + encodeURIComponent(suggestion.code);
  }
  function show(found) {
    close();
    found.forEach(function (suggestion, index) {
      var line = document.createElement('li');
      line.id = list.id + '-' + index;
      line.setAttribute('role', 'option');
      line.dataset.href = target(suggestion);
      line.textContent = suggestion.text;
      list.append(line);
    });
    list.hidden = found.length === 0;
    field.setAttribute('aria-expanded', String(found.length > 0));
    told.textContent = found.length ? field.dataset.suggested.replace('{0}', found.length) : '';
  }
  function ask() {
    var typed = field.value.trim();
    if (typed === asked) { return; }
    asked = typed;
    if (!typed) { close(); return; }
    fetch('/api/suggestions?reader=' + field.dataset.suggest + '&q=' + encodeURIComponent(typed.slice(0, 100)))
      .then(function (answer) { return answer.ok ? answer.json() : []; })
      .then(function (found) { if (asked === typed && document.activeElement === field) { show(found); } })
      .catch(close);
  }
  function move(by) {
    var lines = list.children;
    var now = Array.prototype.findIndex.call(lines, function (line) { return line.id === field.getAttribute('aria-activedescendant'); });
    var next = now + by;
    if (now >= 0) { lines[now].removeAttribute('aria-selected'); }
    if (next < 0 || next >= lines.length) { field.removeAttribute('aria-activedescendant'); return; }
    lines[next].setAttribute('aria-selected', 'true');
    lines[next].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', lines[next].id);
  }
  field.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(ask, 120); });
  field.addEventListener('blur', function () { setTimeout(close, 150); });
  field.addEventListener('keydown', function (event) {
    var chosen = document.getElementById(field.getAttribute('aria-activedescendant') || '');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) { return; }
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : (chosen ? -1 : list.children.length));
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && chosen && !list.hidden) {
      event.preventDefault();
      location.href = chosen.dataset.href;
    }
  });
  list.addEventListener('mousedown', function (event) {
    var line = event.target.closest('[data-href]');
    if (line) { event.preventDefault(); location.href = line.dataset.href; }
  });
});
