-- A roster file taken in, and what undoing it needs.
create table roster_import (
    id          bigint auto_increment primary key,
    unit_id     bigint       not null comment 'the lowest unit above everybody in the file',
    file_name   varchar(200) not null,
    added       int          not null,
    changed     int          not null,
    made_at     datetime(3)  not null,
    made_by     varchar(60)  not null,
    undone_at   datetime(3)  null,
    undone_by   varchar(60)  null,
    key roster_import_by_time (made_at),
    constraint roster_import_unit foreign key (unit_id) references unit (id)
);

-- Whom it entered or changed. No foreign key to officer: undoing removes those entered.
create table roster_import_person (
    import_id     bigint         not null,
    officer_id    bigint         not null,
    entered       boolean        not null,
    version_after int            not null comment 'of the officer; a later one keeps the import from being undone',
    before_image  text           null comment 'JSON of what was changed, without id and phone numbers',
    phone_changed boolean        not null default false,
    phone_sealed  varbinary(80)  null comment 'before',
    primary key (import_id, officer_id),
    key roster_import_person_by_officer (officer_id),
    constraint roster_import_person_import foreign key (import_id) references roster_import (id)
);

-- Gives out 人员编号 to people whose file has none; locked by every import.
create table roster_number (
    next_number bigint not null
);
insert into roster_number (next_number) values (100001);
