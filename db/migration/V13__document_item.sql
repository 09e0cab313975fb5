-- The thing asked of the referrer which a document answers; null for one that came by itself.
alter table document
  add column item_id uuid null after referral_id,
  add key document_item (item_id),
  add constraint document_asked foreign key (item_id) references requested_item (id);
