window.beckon ??= {};

/** The dialog by which somebody else takes over what somebody was sent. */
beckon.reassign = {
  visit: null,

  /** Names the place as it was seen, and its visit, should the time have to be changed instead. */
  open(place, visit) {
    this.visit = visit;
    window.reassignOpen(Object.entries({...place, jobId: visit.jobId}).map(([name, value]) => ({name, value})));
  },

  opened(args) {
    if (!args?.validationFailed) {
      PF('reassignDialog').show();
    }
  },

  done(args) {
    if (args?.change) {
      PF('reassignDialog').hide();
      beckon.actions.tell(args.change);
      beckon.say(args.what);
      beckon.toast.show(args.what);
    }
  },

  focus() {
    document.getElementById('reassignForm:technicianId_focus')?.focus();
  },

  /** Third choice of a conflict: another time, in the dialog that knows about times. */
  move() {
    PF('reassignDialog').hide();
    beckon.placement.open(this.visit);
  },
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reassign]');
  if (button) {
    const {reassign, version, jobId, appointmentId, visitVersion} = button.dataset;
    beckon.reassign.open(
      {assignmentId: reassign, version},
      {jobId, appointmentId, seenVersion: visitVersion},
    );
  }
});
