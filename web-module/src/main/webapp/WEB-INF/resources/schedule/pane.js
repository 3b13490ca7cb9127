window.beckon ??= {};

/** The backlog at the left, by what presses most: to be dragged onto a row, or assigned by key. */
beckon.pane = {
  elements: new Map(),

  start() {
    this.list = document.getElementById('pane');
    beckon.roving.install(this.list, '.card:not([hidden])');
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('click', (event) => this.click(event));
    this.list.addEventListener('contextmenu', (event) => this.menu(event));
  },

  fill() {
    this.elements.clear();
    const cards = beckon.sheet.backlog();
    this.list.replaceChildren(...cards.map((card) => this.draw(card)));
    this.narrow();
  },

  draw(card) {
    const element = beckon.card.element(card);
    this.elements.set(card.key, element);
    return element;
  },

  /** One card, after a change of its job. */
  put(key) {
    const had = this.elements.get(key) === document.activeElement;
    const next = this.elements.get(key)?.nextElementSibling;
    this.elements.get(key)?.remove();
    this.elements.delete(key);
    const card = beckon.sheet.cards.get(key);
    if (card?.lane === 'UNSCHEDULED') {
      const backlog = beckon.sheet.backlog();
      const after = backlog.slice(backlog.indexOf(card) + 1).map((other) => this.elements.get(other.key)).find(Boolean);
      const element = this.draw(card);
      element.classList.add('flash');
      this.list.insertBefore(element, after ?? null);
    }
    if (had) {
      (this.elements.get(key) ?? next)?.focus();
    }
  },

  mark(jobId) {
    this.elements.forEach((element, key) => {
      const card = beckon.sheet.cards.get(key);
      if (card?.jobId === jobId) {
        beckon.card.mark(element, card);
      }
    });
  },

  narrow() {
    const words = beckon.toolbar.words();
    let shown = 0;
    this.elements.forEach((element, key) => {
      element.hidden = !beckon.sheet.matches(beckon.sheet.cards.get(key), words);
      shown += element.hidden ? 0 : 1;
    });
    document.getElementById('paneCount').textContent = shown;
    document.getElementById('paneEmpty').hidden = shown > 0;
    const first = this.list.querySelector('.card:not([hidden])');
    if (first && !this.list.querySelector('.card[tabindex="0"]:not([hidden])')) {
      first.tabIndex = 0;
    }
  },

  cardOf(target) {
    return beckon.sheet.cards.get(target.closest('.card')?.dataset.key);
  },

  key(event) {
    const card = event.target.matches('.card') ? this.cardOf(event.target) : null;
    const menu = () => beckon.cardMenu.show(card, event.target.querySelector('.card-menu'));
    const assign = () => beckon.schedule.assign(card);
    const action = {Enter: assign, a: assign, m: menu, o: () => beckon.cardMenu.open(card)}[event.key];
    if (card && action && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      action();
    }
  },

  click(event) {
    const button = event.target.closest('.card-menu');
    if (button) {
      beckon.cardMenu.show(this.cardOf(button), button);
    }
  },

  menu(event) {
    const element = event.target.closest('.card');
    if (element) {
      event.preventDefault();
      beckon.cardMenu.show(this.cardOf(element), element.querySelector('.card-menu'));
    }
  },
};
