window.beckon ??= {};

/** Dragging a card from the backlog onto a row, at a time; a bar shows where it would land. */
beckon.drop = {
  FAR_ENOUGH: 5,

  start() {
    beckon.pane.list.addEventListener('pointerdown', (event) => this.down(event));
    document.addEventListener('pointermove', (event) => this.move(event));
    document.addEventListener('pointerup', (event) => this.up(event));
    document.addEventListener('pointercancel', () => this.end());
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.end());
  },

  down(event) {
    const element = event.target.closest('.card');
    if (event.button === 0 && event.pointerType !== 'touch' && element && !event.target.closest('.card-menu')) {
      this.element = element;
      this.card = beckon.pane.cardOf(element);
      this.from = {x: event.clientX, y: event.clientY};
    }
  },

  move(event) {
    if (!this.element) {
      return;
    }
    const far = Math.hypot(event.clientX - this.from.x, event.clientY - this.from.y) > this.FAR_ENOUGH;
    if (!this.ghost && far) {
      this.begin();
    }
    if (this.ghost) {
      event.preventDefault();
      this.ghost.style.translate = `${event.clientX + 12}px ${event.clientY + 12}px`;
      this.point(event);
    }
  },

  begin() {
    beckon.planning.begin(this.card.jobId);
    this.ghost = this.element.cloneNode(true);
    this.ghost.removeAttribute('id');
    this.ghost.classList.add('drop-ghost');
    this.says = beckon.card.node('div', 'drop-says');
    this.ghost.append(this.says);
    this.element.classList.add('pending');
    document.body.append(this.ghost);
    document.body.classList.add('dropping');
  },

  /** Which row and quarter of an hour is under the pointer; null beside the rows. */
  place(event) {
    const center = document.querySelector('.rows .vis-panel.vis-center')?.getBoundingClientRect();
    const inside = center && event.clientX > center.left && event.clientX < center.right
      && event.clientY > center.top && event.clientY < center.bottom;
    if (!inside) {
      return null;
    }
    const {group, time} = beckon.schedule.timeline.getEventProperties(event);
    const start = beckon.days.quarter(time).getTime();
    return beckon.sheet.lanes.has(group) ? {group, start, end: start + this.card.minutes * 60000} : null;
  },

  point(event) {
    const place = this.place(event);
    const changed = place?.group !== this.over?.group || place?.start !== this.over?.start;
    this.over = place;
    if (changed) {
      this.preview(place);
    }
  },

  preview(place) {
    const {items} = beckon.schedule;
    if (!place) {
      items.remove('preview');
      this.says.textContent = '';
      this.ghost.classList.remove('fits', 'unfit');
      return;
    }
    const {fits, text} = beckon.fit.text(this.card, place.group, place.start, place.end);
    items.update({
      id: 'preview',
      type: 'background',
      group: place.group,
      start: new Date(place.start),
      end: new Date(place.end),
      className: fits ? 'preview fits' : 'preview unfit',
    });
    this.says.replaceChildren(beckon.card.icon(fits ? 'pi-check' : 'pi-exclamation-triangle'), ` ${text}`);
    this.ghost.classList.toggle('fits', fits);
    this.ghost.classList.toggle('unfit', !fits);
  },

  async up(event) {
    const {ghost, card} = this;
    const place = ghost && this.place(event);
    const element = this.element;
    if (!place) {
      this.end();
      return;
    }
    this.leave();
    const to = {technicianId: place.group, startsAt: new Date(place.start).toISOString(), minutes: card.minutes};
    await beckon.placement.drop(card, to);
    beckon.schedule.items.remove('preview');
    element.classList.remove('pending');
  },

  /** Let go of, or thought better of. */
  end() {
    if (this.ghost) {
      beckon.planning.end();
      beckon.schedule.items.remove('preview');
      this.element.classList.remove('pending');
    }
    this.leave();
  },

  leave() {
    this.ghost?.remove();
    document.body.classList.remove('dropping');
    Object.assign(this, {element: null, ghost: null, over: null});
  },
};

$(() => {
  if (beckon.schedule.root) {
    beckon.drop.start();
  }
});
