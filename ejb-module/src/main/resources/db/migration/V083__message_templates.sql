-- The words of a message that somebody chose; null for the standard ones again.
create table message_template (
  name varchar(80) primary key,
  version integer not null,
  text varchar(4000) check (btrim(text) <> ''),
  changed_at timestamp with time zone not null,
  changed_by varchar(120) not null
);

-- What a call says, and what of the visit its recipient knows now: the words may be anybody's, and
-- what has changed since is told by what was known (S0-26).
alter table notification add column spoken varchar(600);
alter table notification add column facts varchar(20000);
