-- Whether a cue fits its status depends on there being one, not on when it is: most changes of a
-- search only arm the next. And nobody turns the whole row into JSON to find its id.
drop trigger search_cue on search;
drop trigger search_cue on dispatch;
drop function search_cue();

create function cue_fits(theirs bigint) returns void language plpgsql as $$
begin
  if exists (select 1 from dispatch d join search s on s.dispatch_id = d.id where d.id = theirs
      and ((s.cue_at is not null) <> (d.status in ('WAITING', 'ACTIVE', 'HELD'))
        or (s.paused_at is not null) <> (d.status = 'PAUSED'))) then
    raise exception 'the cue of search % does not fit its status', theirs
      using errcode = 'check_violation';
  end if;
end $$;

create function search_cue() returns trigger language plpgsql as $$
begin
  perform cue_fits(new.dispatch_id);
  return null;
end $$;
create constraint trigger search_cue_new after insert on search
  deferrable initially deferred for each row execute function search_cue();
create constraint trigger search_cue after update on search
  deferrable initially deferred for each row
  when ((old.cue_at is null) <> (new.cue_at is null)
    or (old.paused_at is null) <> (new.paused_at is null))
  execute function search_cue();

create function dispatch_cue() returns trigger language plpgsql as $$
begin
  perform cue_fits(new.id);
  return null;
end $$;
create constraint trigger search_cue after update of status on dispatch
  deferrable initially deferred for each row
  when (new.kind = 'SEARCH' and old.status <> new.status)
  execute function dispatch_cue();
