create table question (
    id                 bigint auto_increment primary key,
    stable_id          varchar(80) not null unique comment 'P2-admin-penalty-law-001',
    part               tinyint     not null,
    status             varchar(12) not null comment 'DRAFT REVIEWED APPROVED FROZEN RETIRED',
    embargo_until      datetime(3) null comment 'used in an exam that has not closed yet',
    current_version_id bigint      null comment 'null: every version is still a draft',
    key question_by_status (status, part)
);

-- Immutable: a change is a new row.
create table question_version (
    id           bigint auto_increment primary key,
    question_id  bigint       not null,
    number       int          not null,
    type         varchar(10)  not null comment 'SINGLE MULTIPLE JUDGE BLANK SHORT CASE',
    difficulty   tinyint      not null,
    level        varchar(12)  not null,
    domain       varchar(20)  not null,
    statute      varchar(120) not null comment 'the first one cited',
    reported     boolean      not null,
    content_hash binary(32)   not null comment 'sha-256 over content with key, explanation, citations',
    content      longtext     not null comment 'the whole version as JSON',
    created_at   datetime(3)  not null,
    unique key question_version_once (question_id, number),
    key question_version_by_class (type, difficulty),
    key question_version_by_statute (statute),
    constraint question_version_of foreign key (question_id) references question (id)
);

alter table question
    add constraint question_current foreign key (current_version_id) references question_version (id);

-- Which releases of the bank have been taken in.
create table bank_release (
    fingerprint binary(32) primary key comment 'sha-256 over the release''s bank files',
    loaded_at   datetime(3) not null,
    added       int         not null,
    proposed    int         not null
);
