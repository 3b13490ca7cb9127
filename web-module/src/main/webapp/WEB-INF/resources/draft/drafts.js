window.beckon ??= {};

/**
 * Lays what this dispatcher has proposed over the cards as they are: the page draws both alike, the
 * proposed ones striped. What others change comes in below; the proposal stays on top until it is
 * published or discarded.
 */
beckon.drafts = {
  lines: new Map(),
  real: new Map(),

  async start() {
    const bar = document.querySelector('.draft-bar');
    if (bar) {
      const answer = await fetch(bar.dataset.drafts);
      this.take(answer.ok ? await answer.json() : []);
    }
  },

  /** Cards as the server has them, with proposals laid over. */
  lay(cards) {
    cards.forEach((card) => this.real.set(card.key, card));
    return cards.map((card) => this.over(card));
  },

  over(card) {
    const line = this.lines.get(card.key);
    if (!line) {
      return card;
    }
    const start = Date.parse(line.startsAt);
    return {
      ...card,
      proposed: true,
      look: card.look === 'DISPATCHED' ? 'DISPATCHED' : 'SCHEDULED',
      lane: card.look === 'DISPATCHED' ? 'DISPATCHED' : 'SCHEDULED',
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + line.minutes * 60000).toISOString(),
      minutes: line.minutes,
      technicians: this.holders(card, line),
    };
  },

  holders(card, line) {
    if (!line.technicianId || card.technicians.some((holder) => holder.technicianId === line.technicianId)) {
      return card.technicians;
    }
    return [{assignmentId: 0, version: 0, technicianId: line.technicianId, name: line.technician, lead: true, status: 'OPEN'}];
  },

  /** Only cards whose proposal is another now are drawn again. */
  take(lines) {
    const before = this.lines;
    this.lines = new Map(lines.map((line) => [line.key, line]));
    const keys = new Set([...before.keys(), ...this.lines.keys()]);
    const jobs = new Set([...keys].map((key) => (this.lines.get(key) ?? before.get(key)).jobId));
    jobs.forEach((jobId) => {
      const cards = [...this.real.values()].filter((card) => card.jobId === jobId);
      if (cards.length > 0) {
        document.dispatchEvent(new CustomEvent('beckon:change', {detail: {type: 'job', jobId, cards}}));
      }
    });
  },

  told(args) {
    if (args?.drafts) {
      this.take(JSON.parse(args.drafts));
    }
  },

  /** A drop has proposed something; the bar counts it. */
  took(args) {
    this.told(args);
    window.draftRefresh();
    beckon.say('Proposed. Nobody else sees it until you publish.');
  },

  published(args) {
    this.told(args);
    document.dispatchEvent(new CustomEvent('beckon:resync'));
    if (args?.published > 0 && this.lines.size === 0) {
      PF('reviewDialog').hide();
    }
  },

  /** Before anybody else hears of it: cards of a job are as they are now, and then as proposed. */
  change(detail) {
    if (detail.type === 'job') {
      [...this.real.values()]
        .filter((card) => card.jobId === detail.jobId)
        .forEach((card) => this.real.delete(card.key));
      detail.cards = this.lay(detail.cards);
    }
  },
};

document.addEventListener('beckon:change', (event) => beckon.drafts.change(event.detail));
document.addEventListener('DOMContentLoaded', () => beckon.drafts.start());
