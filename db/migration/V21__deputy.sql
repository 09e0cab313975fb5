-- Who signs in the chair's stead; holds the chair's role too.
alter table rcp_member
  add column deputy bit not null default 0;
