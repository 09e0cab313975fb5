-- A case to be discussed again is put off once at most, with a reason.
alter table obligation
  add column postponed bit not null default 0;
