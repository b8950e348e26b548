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
