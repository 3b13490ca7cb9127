window.beckon ??= {};

/** The dispatch board: loads the cards, shows changes as they come, and redraws single cards. */
beckon.board = {
  cards: new Map(),
  elements: new Map(),
  shown: [],

  start(root) {
    this.root = root;
    this.first = root.dataset.first;
    this.last = root.dataset.last;
    beckon.when.start(root);
    beckon.cardMenu.jobPage = root.dataset.job;
    beckon.cardMenu.assign = (card) => this.assign(card);
    beckon.lanes.build(root);
    beckon.filter.start(() => this.narrow());
    root.addEventListener('click', (event) => this.click(event));
    root.addEventListener('contextmenu', (event) => this.menu(event));
    document.addEventListener('beckon:change', (event) => this.change(event.detail));
    document.addEventListener('beckon:resync', () => this.load());
    document.addEventListener('beckon:planned', (event) => this.mark(event.detail));
    document.getElementById('sendAll').addEventListener('click', () => beckon.sending.send());
    setInterval(() => this.tick(), 60000);
    return this.load();
  },

  choose(args) {
    if (args?.first) {
      this.first = args.first;
      this.last = args.last;
      return this.load();
    }
    return null;
  },

  async load() {
    const url = `${this.root.dataset.cards}?first=${this.first}&last=${this.last}&closed=true`;
    try {
      const answer = await fetch(url);
      if (answer.status === 401 || answer.redirected) {
        location.reload();
        return;
      }
      if (!answer.ok) {
        throw new Error((await answer.json()).detail ?? `HTTP ${answer.status}`);
      }
      this.show(beckon.drafts.lay(await answer.json()));
    } catch (failure) {
      beckon.toast.show(`The board could not be loaded: ${failure.message}`);
    }
  },

  show(cards) {
    const focused = this.focusedKey();
    const shown = cards.filter((card) => beckon.lanes.of(card));
    this.cards = new Map(shown.map((card) => [card.key, card]));
    this.elements.clear();
    beckon.lanes.clear();
    beckon.filter.offer(cards);
    beckon.drawing.start(shown.sort(beckon.lanes.compare), focused);
  },

  /** All the cards of one job, as they are now. */
  change(change) {
    if (change.type === 'all') {
      this.load();
    }
    if (change.type !== 'job') {
      return;
    }
    const present = change.cards.filter((card) => this.isInRange(card));
    const gone = [...this.cards.values()].filter(
      (card) => card.jobId === change.jobId && !present.some((other) => other.key === card.key),
    );
    const heir = gone.some((card) => card.key === this.focusedKey()) ? present[0]?.key : null;
    gone.forEach((card) => this.remove(card.key));
    present.forEach((card) => this.put(card));
    this.focus(heir);
    this.narrow();
  },

  isInRange(card) {
    if (!beckon.lanes.of(card)) {
      return false;
    }
    const isOfDays = card.startsAt
      && beckon.when.date(card.startsAt) <= this.last && beckon.when.date(Date.parse(card.endsAt) - 1) >= this.first;
    return card.lane === 'UNSCHEDULED' || Boolean(isOfDays);
  },

  put(card) {
    const known = this.cards.get(card.key);
    if (known && (known.seenVersion > card.seenVersion || beckon.card.same(known, card))) {
      return;
    }
    const had = this.focusedKey() === card.key;
    this.elements.get(card.key)?.remove();
    this.cards.set(card.key, card);
    beckon.drawing.insert(card).classList.add('flash');
    if (had) {
      this.focus(card.key);
    }
  },

  /** Somebody took a job in hand, or let go of it. */
  mark(jobId) {
    this.cards.forEach((card, key) => {
      if (card.jobId === jobId && this.elements.has(key)) {
        beckon.card.mark(this.elements.get(key), card);
      }
    });
  },

  remove(key) {
    this.elements.get(key)?.remove();
    this.elements.delete(key);
    this.cards.delete(key);
  },

  /** After a drop, whatever the server said: the card goes where its data puts it. */
  settle(key) {
    const card = this.cards.get(key);
    if (card) {
      const element = this.elements.get(key);
      element.classList.remove('pending');
      beckon.lanes.insert(element, card, (other) => this.cards.get(other));
    }
  },

  narrow() {
    const wanted = beckon.filter.read();
    beckon.lanes.closedToo(wanted.closed);
    this.shown = [...this.cards.values()].filter((card) => beckon.filter.matches(card, wanted));
    const keys = new Set(this.shown.map((card) => card.key));
    this.elements.forEach((element, key) => element.toggleAttribute('hidden', !keys.has(key)));
    beckon.lanes.count(this.shown);
    beckon.figures.show(this.cards.values());
    beckon.boardKeys.keepStop();
    beckon.sending.mark();
    document.dispatchEvent(new CustomEvent('beckon:narrowed'));
  },

  /** By the dialog; whoever came by keyboard goes on where the card is then. */
  async assign(card) {
    const placed = await beckon.placement.open(card);
    const next = [...this.cards.values()].find((other) => other.jobId === card.jobId);
    setTimeout(() => this.focus(next?.key), 50);
    return placed;
  },

  click(event) {
    const element = event.target.closest('.card');
    if (!element) {
      return;
    }
    const button = event.target.closest('.card-menu');
    if (button) {
      beckon.cardMenu.show(this.cards.get(element.dataset.key), button);
    } else if (event.ctrlKey || event.metaKey) {
      beckon.sending.choose(element);
    } else {
      this.focus(element.dataset.key);
    }
  },

  menu(event) {
    const element = event.target.closest('.card');
    if (element) {
      event.preventDefault();
      beckon.cardMenu.show(this.cards.get(element.dataset.key), element.querySelector('.card-menu'));
    }
  },

  focusedKey() {
    return document.activeElement?.closest?.('.card')?.dataset.key ?? null;
  },

  focus(key) {
    beckon.boardKeys.moveTo(this.elements.get(key));
  },

  /** Minutes pass: what is due soon or late says so without being asked. */
  tick() {
    this.cards.forEach((card, key) => {
      this.elements.get(key)?.querySelector('.card-when').replaceWith(beckon.card.time(card));
    });
    beckon.figures.show(this.cards.values());
  },
};

document.addEventListener('DOMContentLoaded', () => {
  const root = document.getElementById('board');
  if (root) {
    beckon.board.start(root);
  }
});
