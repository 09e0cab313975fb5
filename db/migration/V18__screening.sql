-- The cases that met the criteria of a programme in the last nightly screening: what a night adds is told to the coordination.
create table screening_eligible (
  programme varchar(40) not null,
  referral_id uuid not null,
  since date not null,
  primary key (programme, referral_id)
);
