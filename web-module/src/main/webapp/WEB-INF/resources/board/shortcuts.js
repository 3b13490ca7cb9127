window.beckon ??= {};

/** What every page with keys of its own has: ? lists them, / goes to the search. */
beckon.shortcuts = {
  /** Pairs of key and meaning; those of the page come first. */
  COMMON: [
    ['/', 'Search'],
    ['Ctrl Z', 'Undo, while the message shows'],
    ['?', 'This list'],
  ],

  start(keys) {
    this.keys = [...keys, ...this.COMMON];
    document.getElementById('shortcuts').addEventListener('click', () => this.show());
    document.addEventListener('keydown', (event) => this.key(event));
  },

  key(event) {
    if (event.target.matches('input, textarea, select') || document.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === '?') {
      this.show();
    } else if (event.key === '/') {
      event.preventDefault();
      document.getElementById('search').focus();
    }
  },

  show() {
    const node = beckon.card.node.bind(beckon.card);
    const dialog = node('dialog', 'ask');
    const heading = node('h2', '', 'Keyboard shortcuts');
    heading.id = 'shortcutsTitle';
    dialog.setAttribute('aria-labelledby', heading.id);
    const form = node('form', '');
    form.method = 'dialog';
    const buttons = node('div', 'actions');
    buttons.append(node('button', 'button primary', 'Close'));
    form.append(heading, this.list(node), buttons);
    dialog.append(form);
    document.getElementById('main').append(dialog);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.showModal();
  },

  list(node) {
    const list = node('dl', 'shortcuts');
    this.keys.forEach(([key, meaning]) => {
      const term = node('dt', '');
      term.append(...key.split(' ').map((part) => node('kbd', '', part)));
      list.append(term, node('dd', '', meaning));
    });
    return list;
  },
};
