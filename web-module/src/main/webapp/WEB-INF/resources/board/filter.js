window.beckon ??= {};

/** Narrows what is loaded, at once and in the browser. */
beckon.filter = {
  FIELDS: ['priority', 'customer', 'technician', 'search'],

  start(changed) {
    this.FIELDS.forEach((id) => document.getElementById(id).addEventListener('input', changed));
    document.getElementById('closed').addEventListener('change', changed);
    document.getElementById('clearFilters').addEventListener('click', () => {
      this.FIELDS.forEach((id) => {
        document.getElementById(id).value = '';
      });
      changed();
    });
  },

  /** A technician may be wished for before the cards say who there is. */
  put(id, value) {
    const field = document.getElementById(id);
    if (id === 'technician' && value && ![...field.options].some((option) => option.value === value)) {
      field.append(new Option('…', value));
    }
    field.value = value;
  },

  /** Read once for many cards. */
  read() {
    const wanted = Object.fromEntries(this.FIELDS.map((id) => [id, document.getElementById(id).value.trim()]));
    wanted.closed = document.getElementById('closed').checked;
    wanted.words = wanted.search.toLowerCase().split(/\s+/).filter(Boolean);
    wanted.customer = wanted.customer.toLowerCase();
    wanted.any = this.FIELDS.some((id) => wanted[id] !== '');
    document.getElementById('clearFilters').hidden = !wanted.any;
    return wanted;
  },

  matches(card, wanted) {
    return (
      (!wanted.priority || card.priority === wanted.priority)
      && (!wanted.customer || card.customer.toLowerCase().includes(wanted.customer))
      && (!wanted.technician || card.technicians.some((holder) => String(holder.technicianId) === wanted.technician))
      && this.hasWords(card, wanted.words)
    );
  },

  hasWords(card, words) {
    if (words.length === 0) {
      return true;
    }
    const text = [card.number, card.title, card.customer, card.city, card.skills, beckon.card.people(card)]
      .join(' ')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  },

  /** Offers the customers and technicians there are. */
  offer(cards) {
    const customers = new Set();
    const technicians = new Map();
    for (const card of cards) {
      customers.add(card.customer);
      card.technicians.forEach((holder) => technicians.set(String(holder.technicianId), holder.name));
    }
    const options = [...customers].sort().map((name) => new Option('', name));
    document.getElementById('customers').replaceChildren(...options);
    const select = document.getElementById('technician');
    const chosen = select.value;
    const byName = [...technicians].sort(([, one], [, other]) => one.localeCompare(other));
    select.replaceChildren(new Option('All technicians', ''), ...byName.map(([id, name]) => new Option(name, id)));
    select.value = technicians.has(chosen) ? chosen : '';
  },
};
