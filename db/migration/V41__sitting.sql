-- Who wrote last in an opinion, and when: the trail has one row a sitting, not one for each time the page kept itself.
alter table opinion
  add column written_by uuid null,
  add column written_at datetime(6) null;
