-- Every decision that depends on time asks the database, so that nodes with wrong clocks agree.
-- Tests put a function of the same name into a schema earlier in the search path.
create function engine_now() returns timestamp with time zone
  language sql volatile
  return clock_timestamp();

-- Exclusion constraints over (technician, time) need equality in a gist index.
create extension if not exists btree_gist;
