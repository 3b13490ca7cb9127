window.beckon ??= {};

/** The columns of the board: draws them, keeps cards in order, and counts what shows. */
beckon.lanes = {
  ALL: [
    {key: 'UNSCHEDULED', look: 'unscheduled', word: 'Unscheduled', empty: 'Nothing waits for a date.'},
    {key: 'SCHEDULED', look: 'scheduled', word: 'Scheduled', empty: 'Nothing is ready to be sent.'},
    {key: 'DISPATCHED', look: 'dispatched', word: 'Dispatched', empty: 'Nobody is waiting to set out.'},
    {key: 'IN_PROGRESS', look: 'in-progress', word: 'In progress', empty: 'Nobody is at work.'},
    {key: 'CLOSED', look: 'complete', word: 'Closed', empty: 'Nothing was closed in these days.'},
  ],

  of(card) {
    return card.lane ?? (beckon.card.isOver(card) ? 'CLOSED' : null);
  },

  build(root) {
    this.lists = new Map();
    root.replaceChildren(...this.ALL.map((lane) => this.section(lane)));
    this.closedToo(false);
  },

  section(lane) {
    const node = beckon.card.node.bind(beckon.card);
    const section = node('section', `lane st-${lane.look}`);
    section.dataset.lane = lane.key;
    section.setAttribute('aria-labelledby', `lane-${lane.key}`);
    const heading = node('h2', '', lane.word);
    heading.id = `lane-${lane.key}`;
    const header = node('header', '');
    header.append(heading, node('span', 'lane-count', '0'), node('span', 'lane-hours', ''));
    if (lane.key === 'SCHEDULED') {
      const send = node('button', 'button lane-send', 'Send all');
      send.type = 'button';
      send.id = 'sendAll';
      header.append(send);
    }
    const list = node('ul', 'cards');
    // A lane scrolls, so it must be reachable by those who scroll with keys.
    list.tabIndex = 0;
    list.dataset.lane = lane.key;
    const empty = node('p', 'lane-empty', lane.empty);
    section.append(header, list, empty);
    this.lists.set(lane.key, list);
    return section;
  },

  closedToo(shown) {
    const list = this.lists.get('CLOSED');
    list.parentElement.hidden = !shown;
    list.parentElement.parentElement.classList.toggle('with-closed', shown);
  },

  /** Backlog by what presses most, visits by time. */
  compare(one, other) {
    const time = (card) => card.startsAt ?? card.dueAt ?? '9999';
    const [a, b] = [time(one), time(other)];
    if (a !== b) {
      return a < b ? -1 : 1;
    }
    return one.jobId - other.jobId || (one.key < other.key ? -1 : 1);
  },

  clear() {
    this.lists.forEach((list) => list.replaceChildren());
  },

  /** Into its lane, at its place among the others, found by halves. */
  insert(element, card, cardOf) {
    const list = this.lists.get(this.of(card));
    if (element.parentElement) {
      element.remove();
    }
    let low = 0;
    let high = list.children.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(cardOf(list.children[middle].dataset.key), card) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    list.insertBefore(element, list.children[low] ?? null);
  },

  /** Of the cards that show. */
  count(shown) {
    const sums = new Map(this.ALL.map((lane) => [lane.key, {count: 0, minutes: 0}]));
    shown.forEach((card) => {
      const sum = sums.get(this.of(card));
      sum.count += 1;
      sum.minutes += card.minutes;
    });
    sums.forEach(({count, minutes}, key) => {
      const section = this.lists.get(key).parentElement;
      section.querySelector('.lane-count').textContent = count;
      section.querySelector('.lane-hours').textContent = `${Math.round(minutes / 60)} h`;
      section.querySelector('.lane-empty').hidden = count > 0;
    });
  },
};
