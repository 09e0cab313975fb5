-- How often an answer was kept for the physician to send: who writes over one tells which they read.
alter table requested_item add column preparations int not null default 0 after prepared;
