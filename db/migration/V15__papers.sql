-- The papers of the RCP, as they were made: written once, never changed.
create table paper (
  id uuid not null,
  kind varchar(10) not null,
  -- The meeting of minutes; the opinion's version.
  subject uuid not null,
  number int not null,
  meeting_id uuid not null,
  made_by uuid not null,
  made_at datetime(6) not null,
  sha256 varchar(64) not null,
  -- The PDF in Base64, encrypted.
  document longblob not null,
  primary key (id),
  unique key paper_version (kind, subject, number),
  unique key paper_hash (sha256),
  key paper_meeting (meeting_id),
  foreign key (meeting_id) references meeting (id)
);
