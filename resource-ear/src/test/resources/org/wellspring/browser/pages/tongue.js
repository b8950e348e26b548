// Where the page does not speak the language that was asked for, one sentence for each place. What people wrote may stand
// in any language; what the product itself says, as on its buttons, may not.
(language) => {
  const LETTERS = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u };
  const root = document.documentElement;
  const complaints = [];
  if (!root.lang.startsWith(language)) { complaints.push('is said to speak ' + (root.lang || 'nothing')); }
  for (const element of document.querySelectorAll('nav a, .foot a, button, .btn, legend, caption, .lead, h3, h4')) {
    const words = element.textContent.trim().replace(/\s+/g, ' ');
    const own = element.closest('[lang]') === root && !element.closest('[translate=no], template');
    if (own && /\p{L}/u.test(words) && !LETTERS[language].test(words)) {
      complaints.push('foreign: <' + element.tagName.toLowerCase() + '> ' + words.slice(0, 60));
    }
  }
  return complaints;
}
