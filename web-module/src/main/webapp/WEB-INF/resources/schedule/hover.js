window.beckon ??= {};

/** What a bar has no room for, beside the pointer; and, while it is dragged, whether it fits. */
beckon.hover = {
  DELAY: 350,

  start() {
    const {timeline} = beckon.schedule;
    timeline.on('itemover', ({item, event}) => this.soon(item, event));
    timeline.on('itemout', () => this.hide());
    timeline.on('mouseDown', () => this.hide());
    this.follow();
  },

  follow() {
    document.addEventListener('pointermove', (event) => {
      this.at = event;
    });
  },

  soon(itemId, event) {
    const card = beckon.schedule.cardOf(itemId);
    clearTimeout(this.timer);
    if (card && !event.buttons) {
      this.later(card);
    }
  },

  later(card) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(this.facts(card)), this.DELAY);
  },

  facts(card) {
    const node = beckon.card.node.bind(beckon.card);
    const head = node('div', 'card-top');
    head.append(node('span', 'card-number', card.number), node('span', 'pill', beckon.card.word(card)));
    const lines = [
      [card.customer, card.city].filter(Boolean).join(' · '),
      beckon.when.slot(card.startsAt, card.endsAt),
      beckon.when.siteSlot(card),
      beckon.card.people(card) || 'No technician',
      card.skills,
      beckon.card.PRIORITIES[card.priority],
      `Last change by ${card.changedBy}, ${beckon.when.time(card.changedAt)}`,
    ];
    const facts = node('div', `hover-card ${beckon.card.style(card)}`);
    facts.append(head, node('div', 'card-title', card.title), ...lines.filter(Boolean).map((line) => node('div', 'hover-line', line)));
    return facts;
  },

  sayFit(card, technicianId, start, end) {
    const {fits, text} = beckon.fit.text(card, technicianId, start, end);
    this.show(beckon.card.node('div', `hover-card ${fits ? 'fits' : 'unfit'}`, text));
  },

  show(element) {
    this.hide();
    this.element = element;
    element.setAttribute('aria-hidden', 'true');
    document.body.append(element);
    const left = Math.min(this.at.clientX + 14, innerWidth - element.offsetWidth - 8);
    const below = this.at.clientY + 18 + element.offsetHeight < innerHeight;
    element.style.left = `${left}px`;
    element.style.top = `${below ? this.at.clientY + 18 : this.at.clientY - element.offsetHeight - 10}px`;
  },

  hide() {
    clearTimeout(this.timer);
    this.element?.remove();
    this.element = null;
  },
};

$(() => {
  if (beckon.schedule?.root) {
    beckon.hover.start();
  }
});
