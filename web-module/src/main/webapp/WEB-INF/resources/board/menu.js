window.beckon ??= {};

/** A menu beside what it is about. Arrows move in it, Escape closes it, and the focus goes back. */
beckon.menu = {
  /**
   * Items have an icon, a text, a key if there is one, and what to run; one that is checked (or
   * false) is a choice, and null draws a line.
   */
  show({label, items, anchor}) {
    this.hide();
    this.anchor = anchor;
    const menu = beckon.card.node('div', 'card-actions');
    menu.setAttribute('role', 'menu');
    menu.setAttribute('aria-label', label);
    menu.popover = 'auto';
    menu.append(...items.map((item) => (item ? this.entry(item) : this.line())));
    document.getElementById('main').append(menu);
    menu.addEventListener('toggle', (event) => event.newState === 'closed' && this.gone(menu));
    menu.addEventListener('keydown', (event) => this.key(event, menu));
    menu.showPopover();
    this.placeAt(menu, anchor.getBoundingClientRect());
    this.menu = menu;
    menu.querySelector('button').focus();
  },

  line() {
    const line = beckon.card.node('div', 'menu-line');
    line.setAttribute('role', 'separator');
    return line;
  },

  entry(item) {
    const entry = beckon.card.node('button', '');
    entry.type = 'button';
    entry.tabIndex = -1;
    entry.setAttribute('role', item.checked === undefined ? 'menuitem' : 'menuitemradio');
    if (item.checked !== undefined) {
      entry.setAttribute('aria-checked', String(item.checked));
    }
    entry.append(beckon.card.icon(item.icon), beckon.card.node('span', '', item.text));
    if (item.key) {
      entry.append(beckon.card.node('kbd', '', item.key));
    }
    entry.addEventListener('click', () => {
      this.hide();
      item.run();
    });
    return entry;
  },

  placeAt(menu, anchor) {
    const below = anchor.bottom + menu.offsetHeight < innerHeight;
    menu.style.top = `${below ? anchor.bottom : Math.max(4, anchor.top - menu.offsetHeight)}px`;
    menu.style.left = `${Math.max(4, Math.min(anchor.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 4))}px`;
  },

  key(event, menu) {
    const entries = [...menu.querySelectorAll('button')];
    const at = entries.indexOf(document.activeElement);
    const next = {
      ArrowDown: (at + 1) % entries.length,
      ArrowUp: (at - 1 + entries.length) % entries.length,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      entries[next].focus();
    } else if (event.key === 'Tab') {
      this.hide();
    }
    event.stopPropagation();
  },

  hide() {
    this.menu?.hidePopover();
  },

  gone(menu) {
    const hadFocus = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.remove();
    this.menu = null;
    if (hadFocus) {
      (this.anchor.closest('.card') ?? this.anchor).focus();
    }
  },
};
