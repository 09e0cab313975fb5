-- An inclusion noted by mistake is taken back: its place is free again, and what was noted stays readable here with the reason, sealed.
create table inclusion_taken_back (
  id uuid not null,
  referral_id uuid not null,
  programme varchar(40) not null,
  dose_group varchar(20) not null,
  seat int not null,
  included_on date not null,
  recorded_by uuid not null,
  recorded_at datetime(6) not null,
  reason longblob not null,
  taken_back_by uuid not null,
  taken_back_at datetime(6) not null,
  primary key (id),
  foreign key (referral_id) references referral (id)
);
