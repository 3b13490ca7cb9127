-- Somebody cannot be reached until then, although they are not away: searches pass them over.
alter table technician add column unavailable_until timestamp with time zone;
