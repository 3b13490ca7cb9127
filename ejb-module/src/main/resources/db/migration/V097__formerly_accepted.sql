-- What was accepted of a visit before it was moved last: moved by mistake and put back, it may lie
-- there again, and nobody has to say yes once more (C1).
alter table accepted_conflict add column former boolean not null default false;
