-- The unit a person gave a value in last, for the data that can be given in several: their next form begins with it.
create table unit_used (
  person_id uuid not null,
  element varchar(60) not null,
  unit varchar(40) not null,
  primary key (person_id, element)
);
