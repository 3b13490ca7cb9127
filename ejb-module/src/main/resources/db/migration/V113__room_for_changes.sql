-- Rows that change soon after they were written, in columns without an index: with room on their
-- page, a change costs no line of any index.
alter table chain_head set (fillfactor = 50);
alter table candidate set (fillfactor = 80);
alter table offer set (fillfactor = 70);
alter table dispatch set (fillfactor = 70);
