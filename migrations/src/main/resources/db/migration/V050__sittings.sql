-- One person's attempt at one exam, made beforehand so that starting is one conditional update.
create table sitting (
    id               binary(16)     primary key,
    exam_id          bigint         not null,
    officer_id       bigint         not null,
    unit_id          bigint         not null comment 'where the officer belonged when it was made',
    attempt          int            not null,
    state            varchar(8)     not null comment 'PREPARED OPEN ENDED',
    epoch            int            not null default 0 comment 'raised by every other device that takes over',
    client           varchar(36)    null comment 'the browser that holds the present epoch',
    seed             bigint         not null comment 'orders items and options',
    started_at       datetime(3)    null,
    deadline         datetime(3)    null,
    deadline_version int            not null default 1,
    ended_at         datetime(3)    null,
    end_reason       varchar(9)     null comment 'SUBMITTED DEADLINE FORCED',
    receipt          binary(32)     null unique,
    answered         int            not null default 0 comment 'slots that hold a response',
    answered_slots   varchar(400)   not null default '0' comment 'the same as bits in hex, so that a save need not read every answer',
    last_saved_at    datetime(3)    null,
    version          int            not null default 0,
    unique key sitting_once (exam_id, officer_id, attempt),
    key sitting_due (state, deadline),
    key sitting_by_officer (officer_id),
    constraint sitting_exam foreign key (exam_id) references exam (id),
    constraint sitting_unit foreign key (unit_id) references unit (id)
);

-- Append-only. Per slot the counted step with the highest (epoch, seq) is what the sitting holds.
create table answer_step (
    id           bigint auto_increment primary key,
    sitting_id   binary(16)  not null,
    epoch        int         not null,
    client       varchar(36) not null,
    seq          bigint      not null,
    slot         int         not null,
    response     mediumtext  null comment 'JSON of docs/sitting-protocol.md in canonical form; null: cleared',
    base         datetime(3) null comment 'the server time the client counted from',
    since_server bigint      not null comment 'monotonic ms between base and the answer, by the client',
    received_at  datetime(3) not null,
    counted      boolean     not null comment 'false: late or from an older epoch, kept as evidence',
    unique key answer_step_once (sitting_id, client, seq),
    constraint answer_step_of foreign key (sitting_id) references sitting (id)
);

-- Focus lost, offline and the like: evidence, never a consequence.
create table sitting_event (
    id           bigint auto_increment primary key,
    sitting_id   binary(16)  not null,
    epoch        int         not null,
    kind         varchar(20) not null,
    base         datetime(3) null,
    since_server bigint      not null,
    received_at  datetime(3) not null,
    key sitting_event_of (sitting_id, received_at),
    constraint sitting_event_sitting foreign key (sitting_id) references sitting (id)
);
