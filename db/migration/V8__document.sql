-- Documents of a case. Their bytes lie on disk, each file encrypted under a key of its own; that key and the file's name are
-- encrypted under the identity key.
create table document (
  id uuid not null,
  referral_id uuid not null,
  kind varchar(30) not null,
  dated_on date null,
  file_name longblob not null,
  type varchar(10) null,
  size bigint not null,
  file_key longblob not null,
  state varchar(20) not null,
  rejection varchar(20) null,
  tries int not null,
  received_at datetime(6) not null,
  received_by uuid not null,
  checked_at datetime(6) null,
  removed_at datetime(6) null,
  primary key (id),
  key document_referral (referral_id, received_at),
  key document_state (state),
  key document_removed (removed_at),
  foreign key (referral_id) references referral (id)
);
