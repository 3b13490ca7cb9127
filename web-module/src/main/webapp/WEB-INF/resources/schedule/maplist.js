window.beckon ??= {};

/** Everything on the map as a list, for keyboards and for those who do not see the map. */
beckon.mapList = {
  HELP: [
    ['↑ ↓', 'Card above, below'],
    ['Enter', 'Show on the map'],
    ['A', 'Assign, or move to another time or technician'],
    ['M', 'Menu of the card'],
    ['O', 'Open the job'],
  ],

  start() {
    this.cards = document.getElementById('cards');
    this.homes = document.getElementById('homes');
    beckon.roving.install(this.cards, '.card');
    beckon.roving.install(this.homes, '.map-home');
    this.cards.addEventListener('click', (event) => this.click(event));
    this.cards.addEventListener('keydown', (event) => this.key(event));
    this.homes.addEventListener('click', (event) => {
      const home = event.target.closest('.map-home');
      if (home) {
        beckon.mapPins.show(home.dataset.key);
      }
    });
    beckon.shortcuts.start(this.HELP);
  },

  draw(cards, people) {
    const focused = document.activeElement?.dataset?.key;
    this.cards.replaceChildren(...cards.map((card) => beckon.card.element(card)));
    this.homes.replaceChildren(...people.map((person) => this.home(person)));
    document.getElementById('placed').textContent = String(cards.length);
    document.getElementById('nothing').hidden = cards.length > 0;
    [this.cards, this.homes].forEach((list) => list.querySelector('[data-key]')?.setAttribute('tabindex', '0'));
    if (focused) {
      document.querySelector(`.map-lists [data-key="${CSS.escape(focused)}"]`)?.focus();
    }
  },

  home(person) {
    const item = beckon.card.node('li', '');
    const button = beckon.card.node('button', 'map-home');
    button.type = 'button';
    button.dataset.key = `t${person.technicianId}`;
    button.tabIndex = -1;
    button.append(beckon.card.avatar(person.name), beckon.card.node('span', '', person.name));
    item.append(button);
    return item;
  },

  mark(key) {
    document.querySelectorAll('.map-lists .is-shown').forEach((element) => element.classList.remove('is-shown'));
    const element = document.querySelector(`.map-lists [data-key="${CSS.escape(key)}"]`);
    element?.classList.add('is-shown');
    element?.scrollIntoView({block: 'nearest'});
  },

  click(event) {
    const element = event.target.closest('.card');
    const menu = event.target.closest('.card-menu');
    if (element && menu) {
      beckon.cardMenu.show(beckon.map.cards.get(element.dataset.key), menu);
    } else if (element) {
      beckon.roving.moveTo([...this.cards.children], element);
      beckon.mapPins.show(element.dataset.key);
    }
  },

  key(event) {
    const element = event.target.closest('.card');
    if (!element || event.target !== element || event.ctrlKey || event.altKey) {
      return;
    }
    const card = beckon.map.cards.get(element.dataset.key);
    const menu = () => beckon.cardMenu.show(card, element.querySelector('.card-menu'));
    const action = {
      Enter: () => beckon.mapPins.show(card.key),
      a: () => (beckon.cardMenu.canMove(card) ? beckon.cardMenu.assign(card) : menu()),
      m: menu,
      ContextMenu: menu,
      o: () => beckon.cardMenu.open(card),
    }[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  },

  /** S2-47: what has no place is listed under the map, with the way to give it one. */
  drawMissing(cards, sites) {
    const node = beckon.card.node.bind(beckon.card);
    document.getElementById('missing').hidden = cards.length === 0;
    document.getElementById('missingHeading').textContent = `Without coordinates (${cards.length})`;
    document.getElementById('missingList').replaceChildren(...cards.map((card) => {
      const item = node('li', beckon.card.style(card));
      const job = node('a', '', card.number);
      job.href = beckon.cardMenu.jobPage + card.jobId;
      const site = node('a', 'button', 'Add coordinates');
      site.href = beckon.map.root.dataset.site + sites.get(card.key);
      site.setAttribute('aria-label', `Add coordinates of ${card.customer}, ${card.number}`);
      item.append(node('span', 'pill', beckon.card.word(card)), job, node('span', '', `${card.title} · ${card.customer}, ${card.city}`), node('span', 'muted', beckon.card.when(card)), site);
      return item;
    }));
  },
};
