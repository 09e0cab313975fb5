-- One of the members stands in for the chair, whose role she holds too.
UPDATE person SET role = 'CHAIR' WHERE id = 'bfc968b3-d4e7-47b3-bfce-258028c2dbac';
UPDATE rcp_member SET deputy = true, deputy_from = CURRENT_DATE - INTERVAL 7 DAY, deputy_until = CURRENT_DATE + INTERVAL 1 YEAR
    WHERE person_id = 'bfc968b3-d4e7-47b3-bfce-258028c2dbac';
