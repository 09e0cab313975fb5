#!/usr/bin/env bash
# Run once by the image of MariaDB, on an empty database. Two accounts: the owner changes the schema (Flyway, at start only),
# the other one works with the rows. Neither comes in without TLS. The triggers on the audit trail belong to the owner: the
# working account can neither change nor remove a row of it, nor the triggers.
set -euo pipefail
root=$(cat /run/secrets/root.password)
owner=$(cat /run/secrets/spring.flyway.password)
portal=$(cat /run/secrets/spring.datasource.password)
MYSQL_PWD=$root mariadb --user=root << EOF
CREATE USER recours_owner@'%' IDENTIFIED BY '$owner' REQUIRE SSL;
GRANT ALL PRIVILEGES ON recours.* TO recours_owner@'%';
CREATE USER recours@'%' IDENTIFIED BY '$portal' REQUIRE SSL;
GRANT SELECT, INSERT, UPDATE, DELETE ON recours.* TO recours@'%';
EOF
