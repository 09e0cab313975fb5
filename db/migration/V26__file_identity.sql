-- What a document's file says of the patient beside its picture and what was chosen about it, and whether names may stand in the
-- picture itself; of DICOM files that came before, nobody knows. A document of which nobody tried to make a PDF yet has none in copied.
alter table document
  modify column copied boolean null,
  add column file_identity varchar(10) not null default 'NONE' after copied,
  add column written_on boolean not null default false after file_identity;

update document set copied = null where not copied and type in ('DOCX', 'TIFF', 'DICOM');
update document set file_identity = 'ASKED', written_on = true where type = 'DICOM';
