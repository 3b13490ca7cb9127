-- A leg and the attempt it is followed by are written in one go, in whichever order.
alter table leg alter constraint leg_attempt_id_fkey deferrable initially deferred;
