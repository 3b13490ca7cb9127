window.beckon ??= {};

/** Pins and popups. The list beside the map says the same, so pins are no stops for Tab. */
beckon.mapPins = {
  pins: new Map(),
  marks: {EMERGENCY: '!', HIGH: 'H'},

  start(map) {
    this.map = map;
    this.layer = L.layerGroup().addTo(map);
  },

  /** Who stands on the same spot stands a little to the right of it. */
  draw(cards, people, route) {
    const {open} = this;
    const taken = new Map();
    this.layer.clearLayers();
    this.pins.clear();
    if (route.length > 1) {
      L.polyline(route, {className: 'map-route', interactive: false}).addTo(this.layer);
    }
    people.forEach((person) => this.home(person));
    cards.forEach((card) => {
      const spot = `${card.latitude} ${card.longitude}`;
      const before = taken.get(spot) ?? 0;
      taken.set(spot, before + 1);
      this.card(card, before);
    });
    this.pins.get(open)?.openPopup();
  },

  card(card, before) {
    const pin = beckon.card.node('span', `pin ${beckon.card.style(card)}`);
    pin.append(beckon.card.node('b', '', this.marks[card.priority] ?? ''));
    this.pin(card.key, [card.latitude, card.longitude], pin, {size: [22, 28], anchor: [11 - before * 9, 28]}, () => this.facts(card));
  },

  home(person) {
    const avatar = beckon.card.avatar(person.name);
    avatar.classList.replace('small', 'pin-home');
    this.pin(`t${person.technicianId}`, [person.latitude, person.longitude], avatar, {size: [28, 28], anchor: [14, 14]}, () => this.person(person));
  },

  pin(key, place, element, {size, anchor}, facts) {
    const icon = L.divIcon({className: 'map-pin', html: element, iconSize: size, iconAnchor: anchor, popupAnchor: [size[0] / 2 - anchor[0], -anchor[1] + 4]});
    const marker = L.marker(place, {icon, keyboard: false, riseOnHover: true}).bindPopup(facts, {minWidth: 220, autoPanPadding: [30, 30]});
    marker.on('popupopen', () => {
      this.open = key;
      beckon.mapList.mark(key);
    });
    marker.on('popupclose', () => {
      this.open = null;
    });
    marker.addTo(this.layer);
    this.pins.set(key, marker);
  },

  facts(card) {
    const node = beckon.card.node.bind(beckon.card);
    const facts = node('div', `map-facts ${beckon.card.style(card)}`);
    const priority = beckon.card.PRIORITIES[card.priority];
    const head = node('div', 'card-top');
    head.append(
      node('span', 'card-number', card.number),
      ...(priority ? [node('span', `priority ${priority.toLowerCase()}`, priority)] : []),
      node('span', 'pill', beckon.card.word(card)),
    );
    const lines = [
      [card.customer, card.city].filter(Boolean).join(' · '),
      beckon.card.when(card),
      card.startsAt ? beckon.when.siteSlot(card) : '',
      card.startsAt ? beckon.card.people(card) || 'No technician' : card.skills,
    ];
    facts.append(head, node('div', 'card-title', card.title), ...lines.filter(Boolean).map((line) => node('div', 'hover-line', line)), this.actions(card));
    return facts;
  },

  actions(card) {
    const node = beckon.card.node.bind(beckon.card);
    const open = node('a', 'button', 'Open job');
    open.href = beckon.cardMenu.jobPage + card.jobId;
    const more = node('button', 'button', 'Actions…');
    more.type = 'button';
    more.addEventListener('click', () => beckon.cardMenu.show(card, more));
    const actions = node('div', 'map-actions');
    actions.append(open, more);
    return actions;
  },

  person(person) {
    const node = beckon.card.node.bind(beckon.card);
    const facts = node('div', 'map-facts');
    const calendar = node('a', 'button', 'Calendar');
    calendar.href = `calendar.xhtml?technician=${person.technicianId}&day=${beckon.map.day}`;
    const actions = node('div', 'map-actions');
    actions.append(calendar);
    const visits = beckon.map.visitsOf(person.technicianId).length;
    facts.append(node('div', 'card-title', person.name), node('div', 'hover-line', `Starts here · ${visits} ${visits === 1 ? 'visit' : 'visits'} that day`), actions);
    return facts;
  },

  show(key) {
    const pin = this.pins.get(key);
    if (pin) {
      this.map.setView(pin.getLatLng(), Math.max(this.map.getZoom(), 13));
      pin.openPopup();
      beckon.say(pin.getElement()?.textContent ? 'Shown on the map.' : '');
    }
  },
};
