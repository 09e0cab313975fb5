-- Whether a PDF of it lies beside a document, for those formats that no browser shows.
alter table document add column copied boolean not null default false after type;
