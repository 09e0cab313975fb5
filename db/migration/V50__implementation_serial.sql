-- Two answers of one instant keep their order: the last line holds.
alter table implementation
  add column serial bigint not null auto_increment,
  add unique key implementation_serial (serial);
