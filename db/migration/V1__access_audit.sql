-- People, centres, sign-in, and the append-only trail.

ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE centre (
    id   uuid         NOT NULL PRIMARY KEY,
    name varchar(120) NOT NULL,
    city varchar(80)  NOT NULL
);

CREATE TABLE person (
    id            uuid         NOT NULL PRIMARY KEY,
    title         varchar(10),
    given_name    varchar(80)  NOT NULL,
    family_name   varchar(80)  NOT NULL,
    email         varchar(254) NOT NULL,
    role          varchar(30)  NOT NULL,
    rpps          varchar(11),
    centre_id     uuid,
    specialty     varchar(80),
    language      varchar(8)   NOT NULL,
    password_hash varchar(100) NOT NULL,
    enabled       bit          NOT NULL,
    version       bigint       NOT NULL,
    CONSTRAINT person_email UNIQUE (email),
    CONSTRAINT person_rpps UNIQUE (rpps),
    -- no check digit: the national agency's own test numbers fail Luhn
    CONSTRAINT person_rpps_form CHECK (rpps REGEXP '^[0-9]{11}$'),
    CONSTRAINT person_centre FOREIGN KEY (centre_id) REFERENCES centre (id),
    INDEX person_in_role (role, enabled)
);

-- Failed sign-ins by address, known or not: the key is a hash, so that no address of a stranger is kept.
CREATE TABLE sign_in_attempt (
    address_hash binary(32)  NOT NULL PRIMARY KEY,
    failures     int         NOT NULL,
    last_at      datetime(6) NOT NULL,
    INDEX sign_in_attempt_age (last_at)
);

CREATE TABLE audit_entry (
    seq           bigint      NOT NULL PRIMARY KEY,
    at            datetime(6) NOT NULL,
    actor         uuid,
    role          varchar(30),
    centre        uuid,
    action        varchar(40) NOT NULL,
    subject       uuid,
    detail        varchar(200),
    origin        varchar(45),
    reference     varchar(20),
    previous_hash binary(32)  NOT NULL,
    hash          binary(32)  NOT NULL,
    INDEX audit_by_subject (subject, seq),
    INDEX audit_by_actor (actor, seq)
);

-- The last link. Locking this row puts the writers in one line.
CREATE TABLE audit_head (
    id   tinyint    NOT NULL PRIMARY KEY,
    seq  bigint     NOT NULL,
    hash binary(32) NOT NULL,
    CONSTRAINT audit_head_single CHECK (id = 1)
);

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, UNHEX(REPEAT('00', 32)));

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_entry is append-only';

CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_head only moves forward';

CREATE TRIGGER audit_head_forward BEFORE UPDATE ON audit_head FOR EACH ROW
BEGIN
    IF NEW.seq <= OLD.seq THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_head only moves forward';
    END IF;
END;
