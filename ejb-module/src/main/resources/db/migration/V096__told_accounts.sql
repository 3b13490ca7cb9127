-- Whoever ordered something is told what became of it: an account can be reached, too.
alter table account add column email varchar(254) check (btrim(email) <> '');

alter table notification add column account_id bigint references account;
alter table notification drop constraint notification_check;
alter table notification add constraint notification_recipient
  check (num_nonnulls(technician_id, customer_id, account_id) = 1);
