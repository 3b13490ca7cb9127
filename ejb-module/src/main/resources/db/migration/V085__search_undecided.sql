-- A search that ended without enough people waits for somebody to decide how to go on.
alter table search add column undecided boolean not null default false;
create index search_undecided on search (dispatch_id) where undecided;
