-- What was decided in writing between two meetings is confirmed at the next one.
alter table meeting
  add column confirmed_by uuid null,
  add constraint meeting_confirmed_by foreign key (confirmed_by) references meeting (id);
