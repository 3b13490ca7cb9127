window.beckon ??= {};

/** The map of one day: loads it, and draws pins and list of what is chosen. */
beckon.map = {
  SOON: 300,
  cards: new Map(),

  start(root) {
    this.root = root;
    beckon.when.start(root);
    beckon.days.start(root.dataset.today);
    beckon.cardMenu.jobPage = root.dataset.job;
    const asked = new URLSearchParams(location.search);
    this.day = /^\d{4}-\d\d-\d\d$/.test(asked.get('day')) ? asked.get('day') : root.dataset.today;
    this.technician = Number(asked.get('technician')) || null;
    this.widget = L.map('map', {zoomAnimation: false, attributionControl: false, worldCopyJump: true}).setView([0, 0], 2);
    L.control.scale().addTo(this.widget);
    beckon.mapGrid().addTo(this.widget);
    beckon.mapPins.start(this.widget);
    beckon.mapList.start();
    this.listen();
    return this.load(true);
  },

  listen() {
    const on = (id, type, action) => document.getElementById(id).addEventListener(type, action);
    on('previous', 'click', () => this.goTo(beckon.days.plus(this.day, -1)));
    on('next', 'click', () => this.goTo(beckon.days.plus(this.day, 1)));
    on('today', 'click', () => this.goTo(beckon.days.today));
    on('day', 'change', (event) => event.target.value && this.goTo(event.target.value));
    on('technician', 'change', (event) => {
      this.technician = Number(event.target.value) || null;
      this.draw(true);
    });
    on('backlog', 'change', () => this.draw(true));
    on('search', 'input', () => this.draw(false));
    document.addEventListener('beckon:change', ({detail}) => ['all', 'job'].includes(detail.type) && this.soon());
    document.addEventListener('beckon:resync', () => this.soon());
  },

  goTo(day) {
    this.day = day;
    return this.load(true);
  },

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(false), this.SOON);
  },

  /** What was asked for later wins. */
  async load(isFresh) {
    const {day} = this;
    document.getElementById('day').value = day;
    beckon.progress.begin();
    try {
      const answer = await fetch(`${this.root.dataset.sheet}?day=${day}`);
      if (answer.status === 401 || answer.redirected) {
        location.reload();
        return;
      }
      if (!answer.ok) {
        throw new Error((await answer.json()).detail ?? `HTTP ${answer.status}`);
      }
      const sheet = await answer.json();
      if (day === this.day) {
        this.take(sheet, isFresh);
      }
    } catch (failure) {
      beckon.toast.show(`The map could not be loaded: ${failure.message}`);
    } finally {
      beckon.progress.end();
    }
  },

  take(sheet, isFresh) {
    this.people = sheet.people;
    this.cards = new Map(sheet.cards.map((card) => [card.key, card]));
    this.sites = new Map(sheet.withoutPlace.map(({key, siteId}) => [key, siteId]));
    const select = document.getElementById('technician');
    select.replaceChildren(new Option('All technicians', ''), ...this.people.map((one) => new Option(one.name, one.technicianId)));
    select.value = this.technician ?? '';
    this.draw(isFresh);
    this.root.dataset.ready = this.day;
  },

  draw(isFresh) {
    const shown = [...this.cards.values()].filter((card) => this.isShown(card));
    const placed = shown.filter((card) => card.latitude !== undefined);
    const homes = this.people.filter((one) => one.latitude !== undefined && (!this.technician || one.technicianId === this.technician));
    beckon.mapList.draw(placed, homes);
    beckon.mapList.drawMissing(shown.filter((card) => card.latitude === undefined), this.sites);
    beckon.mapPins.draw(placed, homes, this.route(homes));
    this.remember();
    if (isFresh) {
      this.fit([...placed, ...homes]);
    }
  },

  isShown(card) {
    const words = document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = [card.number, card.title, card.customer, card.city, card.skills, beckon.card.people(card)].join(' ').toLowerCase();
    const isWanted = card.startsAt ? !this.technician || this.holds(card, this.technician) : document.getElementById('backlog').checked;
    return isWanted && words.every((word) => text.includes(word));
  },

  holds(card, technicianId) {
    return card.technicians.some((holder) => holder.technicianId === technicianId);
  },

  visitsOf(technicianId) {
    return [...this.cards.values()].filter((card) => card.startsAt && this.holds(card, technicianId));
  },

  /** From home from visit to visit, of the chosen technician. */
  route(homes) {
    if (!this.technician) {
      return [];
    }
    const stops = this.visitsOf(this.technician).filter((card) => card.latitude !== undefined);
    return [...homes, ...stops].map((stop) => [stop.latitude, stop.longitude]);
  },

  fit(places) {
    if (places.length > 0) {
      this.widget.fitBounds(L.latLngBounds(places.map((place) => [place.latitude, place.longitude])), {padding: [40, 40], maxZoom: 14});
    }
  },

  remember() {
    const where = new URLSearchParams({day: this.day, ...(this.technician ? {technician: this.technician} : {})});
    history.replaceState(null, '', `?${where}`);
  },
};

document.addEventListener('DOMContentLoaded', () => beckon.map.start(document.getElementById('mapPage')));
