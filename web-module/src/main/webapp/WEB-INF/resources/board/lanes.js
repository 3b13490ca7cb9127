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
    return time(one).localeCompare(time(other)) || one.jobId - other.jobId || one.key.localeCompare(other.key);
  },

  /** Everything anew; one insertion a lane. */
  fill(cards, elementOf) {
    const sorted = [...cards].sort(this.compare);
    this.lists.forEach((list, key) => {
      list.replaceChildren(...sorted.filter((card) => this.of(card) === key).map(elementOf));
    });
  },

  /** Into its lane, at its place among the others. */
  insert(element, card, cardOf) {
    const list = this.lists.get(this.of(card));
    const next = [...list.children].find(
      (other) => other !== element && this.compare(cardOf(other.dataset.key), card) > 0,
    );
    list.insertBefore(element, next ?? null);
  },

  count(cardOf) {
    this.lists.forEach((list) => {
      const shown = [...list.children].filter((element) => !element.hidden).map((element) => cardOf(element.dataset.key));
      const minutes = shown.reduce((sum, card) => sum + card.minutes, 0);
      const section = list.parentElement;
      section.querySelector('.lane-count').textContent = shown.length;
      section.querySelector('.lane-hours').textContent = `${Math.round(minutes / 60)} h`;
      section.querySelector('.lane-empty').hidden = shown.length > 0;
    });
  },
};
