-- Everything below sorts and compares the same on MariaDB and MySQL.
alter database character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table unit (
    id        bigint auto_increment primary key,
    parent_id bigint      null,
    code      varchar(20) not null unique,
    name      varchar(80) not null,
    level     varchar(12) not null comment 'PROVINCE CITY COUNTY BRIGADE STATION',
    path      varchar(120) not null comment '/1/5/77/ : ids from the root, own id last',
    position  int         not null default 0 comment 'order among its siblings',
    version   int         not null default 0,
    key unit_by_path (path),
    constraint unit_parent foreign key (parent_id) references unit (id)
);

-- 编制: posts granted, by line; dated, never overwritten
create table establishment (
    id         bigint auto_increment primary key,
    unit_id    bigint      not null,
    line       varchar(20) not null comment 'GENERAL EXPRESSWAY',
    posts      int         not null,
    valid_from date        not null,
    valid_to   date        null comment 'last day, inclusive',
    unique key establishment_once (unit_id, line, valid_from),
    constraint establishment_unit foreign key (unit_id) references unit (id)
);

-- Figures that law or the bureau set (60 hours, pass marks, thresholds), inherited down the tree
create table policy (
    id         bigint auto_increment primary key,
    unit_id    bigint       not null,
    code       varchar(60)  not null,
    setting    varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null comment 'last day, inclusive',
    unique key policy_once (unit_id, code, valid_from),
    constraint policy_unit foreign key (unit_id) references unit (id)
);
