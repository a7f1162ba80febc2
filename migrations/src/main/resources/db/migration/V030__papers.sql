-- 双向细目表
create table blueprint (
    id         bigint auto_increment primary key,
    unit_id    bigint      not null,
    name       varchar(80) not null,
    updated_at datetime(3) not null,
    version    int         not null default 0,
    key blueprint_by_unit (unit_id),
    constraint blueprint_unit foreign key (unit_id) references unit (id)
);

create table blueprint_cell (
    id              bigint auto_increment primary key,
    blueprint_id    bigint        not null,
    position        int           not null,
    part            tinyint       null comment 'null: any',
    type            varchar(10)   not null,
    difficulty_from tinyint       not null,
    difficulty_to   tinyint       not null,
    count           int           not null,
    points          decimal(6, 2) not null comment 'for each question',
    unique key blueprint_cell_once (blueprint_id, position),
    constraint blueprint_cell_of foreign key (blueprint_id) references blueprint (id)
);

create table paper (
    id             bigint auto_increment primary key,
    unit_id        bigint        not null,
    name           varchar(80)   not null,
    blueprint_id   bigint        null,
    seed           bigint        not null,
    state          varchar(8)    not null comment 'DRAFT FROZEN',
    created_at     datetime(3)   not null,
    frozen_at      datetime(3)   null,
    rendering_hash binary(32)    null,
    total_points   decimal(7, 2) not null,
    mark_rule      varchar(400)  not null comment 'the rule as JSON',
    version        int           not null default 0,
    key paper_by_unit (unit_id, state),
    constraint paper_unit foreign key (unit_id) references unit (id),
    constraint paper_blueprint foreign key (blueprint_id) references blueprint (id) on delete set null
);

create table paper_slot (
    paper_id            bigint        not null,
    slot                int           not null comment '1, 2, 3 … over the whole paper',
    section             varchar(10)   not null comment 'the type: single multiple judge blank short case',
    question_version_id bigint        not null,
    points              decimal(6, 2) not null,
    primary key (paper_id, slot),
    key paper_slot_by_version (question_version_id),
    constraint paper_slot_of foreign key (paper_id) references paper (id),
    constraint paper_slot_version foreign key (question_version_id) references question_version (id)
);

-- What candidates receive: gzip of the JSON of docs/sitting-protocol.md, without any key.
create table paper_rendering (
    hash     binary(32) primary key comment 'sha-256 of the uncompressed bytes',
    paper_id bigint     not null,
    bytes    mediumblob not null,
    key paper_rendering_of (paper_id),
    constraint paper_rendering_paper foreign key (paper_id) references paper (id)
);
