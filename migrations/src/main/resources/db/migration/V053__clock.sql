-- How far time has come, so that a portal that starts with a clock behind it notices. One row.
create table clock_mark (
    id                tinyint     primary key,
    at                datetime(3) not null comment 'the portal''s time',
    database_ahead_ms bigint      not null comment 'what the database''s clock was ahead of it then'
);

-- A clock that disagrees with the portal's. In force while the node that saw it still sees it.
create table clock_alarm (
    id        bigint auto_increment primary key,
    node      varchar(120) not null,
    kind      varchar(20)  not null comment 'SYSTEM_STEPPED SYSTEM_DIFFERS DATABASE_STEPPED BEHIND_MARK CARRIED_ON',
    ahead_ms  bigint       not null comment 'what the other clock is ahead; negative: behind',
    raised_at datetime(3)  not null,
    seen_at   datetime(3)  not null,
    ended_at  datetime(3)  null,
    key clock_alarm_open (ended_at, seen_at)
);
