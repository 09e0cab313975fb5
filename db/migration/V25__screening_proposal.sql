-- Which referring physician the coordination told of which programme for which case: nobody is told twice.
create table screening_proposal (
  programme varchar(40) not null,
  referral_id uuid not null,
  physician_id uuid not null,
  told_on date not null,
  primary key (programme, referral_id, physician_id)
);
