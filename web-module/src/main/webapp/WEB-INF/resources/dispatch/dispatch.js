window.beckon ??= {};

/** Takes whoever pressed a button of the dispatch form to what came of it. */
beckon.dispatch = {
  TARGETS: {
    conflict: 'conflict',
    review: 'reviewHeading',
    crew: 'dispatchForm:find',
    time: 'dispatchForm:arrivalFrom',
  },

  done(args) {
    const target = document.getElementById(this.TARGETS[args?.focus]);
    target?.focus();
    target?.scrollIntoView({block: 'center'});
  },
};
