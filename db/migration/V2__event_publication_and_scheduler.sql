-- Spring Modulith's event publications, structure v2 for MariaDB. The name is upper-case in the library's statements.
CREATE TABLE EVENT_PUBLICATION (
    ID                     varchar(36)   NOT NULL,
    LISTENER_ID            varchar(512)  NOT NULL,
    EVENT_TYPE             varchar(512)  NOT NULL,
    SERIALIZED_EVENT       varchar(4000) NOT NULL,
    PUBLICATION_DATE       timestamp(6)  NOT NULL,
    COMPLETION_DATE        timestamp(6)  NULL DEFAULT NULL,
    STATUS                 varchar(20),
    COMPLETION_ATTEMPTS    int,
    LAST_RESUBMISSION_DATE timestamp(6)  NULL DEFAULT NULL,
    PRIMARY KEY (ID),
    INDEX EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
);

-- db-scheduler's tasks, its structure for MariaDB.
CREATE TABLE scheduled_task (
    task_name            varchar(100) NOT NULL,
    task_instance        varchar(100) NOT NULL,
    task_data            blob,
    execution_time       timestamp(6) NOT NULL,
    picked               boolean      NOT NULL,
    picked_by            varchar(50),
    last_success         timestamp(6) NULL,
    last_failure         timestamp(6) NULL,
    consecutive_failures int,
    last_heartbeat       timestamp(6) NULL,
    version              bigint       NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance),
    INDEX scheduled_task_due (execution_time),
    INDEX scheduled_task_alive (last_heartbeat)
);
