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
      `${beckon.when.slot(card.startsAt, card.endsAt)} · ${beckon.when.duration(card.minutes)}`,
      beckon.when.siteSlot(card),
      beckon.card.people(card) || 'No technician',
      card.skills && `Needs ${card.skills}`,
      beckon.card.PRIORITIES[card.priority] && `Priority: ${beckon.card.PRIORITIES[card.priority]}`,
      card.dueAt && `Due ${beckon.when.format(card.dueAt, 'day')}, ${beckon.when.time(card.dueAt)}`,
      ...card.technicians.flatMap((holder) => [this.travel(card, holder), this.actual(card, holder)]),
      beckon.planning.words(card.jobId),
      `Last change by ${card.changedBy}, ${beckon.when.time(card.changedAt)}`,
    ];
    const facts = node('div', `hover-card ${beckon.card.style(card)}`);
    facts.append(head, node('div', 'card-title', card.title), ...lines.filter(Boolean).map((line) => node('div', 'hover-line', line)));
    return facts;
  },

  travel(card, holder) {
    // Only the timeline knows whole days.
    const lane = beckon.sheet?.lanes.get(holder.technicianId);
    const leg = lane && beckon.travel.legs(lane, beckon.sheet.heldBy(holder.technicianId)).find((other) => other.card.key === card.key);
    return leg && `Travel about ${leg.minutes} min from ${leg.from}${leg.isTight ? ': tight' : ''}`;
  },

  /** What really was, for whoever compares it with the plan. */
  actual(card, holder) {
    const times = [
      holder.enRouteAt && `left ${beckon.when.time(holder.enRouteAt)}`,
      holder.onSiteAt && `on site ${beckon.when.time(holder.onSiteAt)}`,
      holder.finishedAt && `out ${beckon.when.time(holder.finishedAt)}`,
    ].filter(Boolean);
    if (times.length === 0) {
      return null;
    }
    const late = holder.onSiteAt ? Math.round((Date.parse(holder.onSiteAt) - Date.parse(card.startsAt)) / 60000) : 0;
    const words = late > 5 ? ` (${late} min late)` : late < -5 ? ` (${-late} min early)` : '';
    const name = card.technicians.length > 1 ? `${holder.name}: ` : '';
    return `${name}Actual: ${times.join(', ')}${words}`;
  },

  sayFit(card, technicianId, start, end) {
    const {fits, text} = beckon.fit.text(card, technicianId, start, end);
    if (this.said !== text || !this.element) {
      const hint = beckon.card.node('div', `hover-card ${fits ? 'fits' : 'unfit'}`);
      hint.append(beckon.card.icon(fits ? 'pi-check' : 'pi-exclamation-triangle'), ` ${text}`);
      this.show(hint);
      this.said = text;
    } else {
      this.place();
    }
  },

  show(element) {
    this.hide();
    this.element = element;
    element.setAttribute('aria-hidden', 'true');
    document.body.append(element);
    this.size = {width: element.offsetWidth, height: element.offsetHeight};
    this.place();
  },

  /** Beside the pointer. Measured once: asking while something is dragged makes the browser lay out all of it. */
  place() {
    const {element, size} = this;
    const left = Math.min(this.at.clientX + 14, innerWidth - size.width - 8);
    const below = this.at.clientY + 18 + size.height < innerHeight;
    element.style.left = `${left}px`;
    element.style.top = `${below ? this.at.clientY + 18 : this.at.clientY - size.height - 10}px`;
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
