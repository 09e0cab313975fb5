-- The heads of the demonstration's centres.
UPDATE centre SET head_id = '16ae1596-b4c9-437e-bab0-1116785acdd9' WHERE id = '2001e1d2-b680-4198-860b-e2bbf7fd3679';
UPDATE centre SET head_id = '6a4c0bc9-f890-4d28-9f5b-6e5a5987dd5f' WHERE id = '45e21fee-7302-445d-9f19-53ae68a0e652';
