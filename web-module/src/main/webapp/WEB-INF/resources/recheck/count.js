window.beckon ??= {};

/** How many plans have become wrong: in the rail and in key figures of whatever page, as it changes. */
beckon.exceptionCount = {
  start() {
    document.addEventListener('beckon:change', ({detail}) => {
      if (detail.openExceptions !== undefined) {
        this.show(detail.openExceptions);
      } else if (detail.type === 'all') {
        this.load();
      }
    });
    document.addEventListener('beckon:resync', () => this.load());
  },

  async load() {
    const address = document.querySelector('[data-exceptions]')?.dataset.exceptions;
    const answer = address && (await fetch(`${address}?limit=1`));
    if (answer?.ok) {
      this.show((await answer.json()).total);
    }
  },

  /** Quiet as long as there are none. */
  show(count) {
    document.querySelectorAll('[data-exceptions]').forEach((place) => {
      place.querySelector('[data-count]').textContent = count;
      place.hidden = count === 0;
    });
  },
};

beckon.exceptionCount.start();
