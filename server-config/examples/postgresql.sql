-- A database for Beckon on a PostgreSQL of your own, 15 or later. As its superuser:
--   psql -v password="'...'" -f postgresql.sql
-- Beckon makes its schema itself, and the extension btree_gist, which an owner may.
create role beckon login password :password;
create database beckon owner beckon encoding 'UTF8' template template0;
revoke connect on database beckon from public;
-- Each node of Beckon opens at most 40 connections: max_connections must hold all of them.
