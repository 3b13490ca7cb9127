window.beckon ??= {};

/** Shows the rows again once what was under way is over: until then only the counts change. */
beckon.batch = {
  polled(args) {
    if (args?.over) {
      window.batchRows();
    }
  },
};
