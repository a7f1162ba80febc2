-- Rooms of an exam, for assigning seats and for granting time to one of them.
create table exam_room (
    id      bigint auto_increment primary key,
    exam_id bigint       not null,
    name    varchar(40)  not null,
    seats   int          not null,
    place   varchar(120) null,
    unique key exam_room_once (exam_id, name),
    constraint exam_room_of foreign key (exam_id) references exam (id)
);

alter table sitting
    add column room_id         bigint      null,
    add column paused_at       datetime(3) null comment 'while paused; the deadline moves when it goes on',
    add column answers_until   datetime(3) null comment 'deadline + grace: answers made offline in time may arrive until then',
    add column silence_seconds int         not null default 0 comment 'policy at the start: longer without a word is a gap',
    add column granted_minutes int         not null default 0 comment 'in the deadline, or waiting for the start',
    add column steps           int         not null default 0 comment 'stored, counted or not; capped',
    add constraint sitting_in_room foreign key (room_id) references exam_room (id);

update sitting s join exam e on e.id = s.exam_id
   set s.answers_until = date_add(s.deadline, interval e.grace_seconds second), s.silence_seconds = 75
 where s.deadline is not null;

update sitting s join (select sitting_id, count(*) as step_count from answer_step group by sitting_id) a
    on a.sitting_id = s.id
   set s.steps = a.step_count;

alter table answer_step
    add column why     varchar(10) null comment 'LATE OLD_DEVICE PAUSED: why it does not count; null when it does',
    add column offline boolean     not null default false comment 'counted although it arrived after its time';

update answer_step a join sitting s on s.id = a.sitting_id
   set a.why = case when a.epoch < s.epoch then 'OLD_DEVICE' else 'LATE' end
 where not a.counted;

alter table sitting_event add column detail varchar(200) null comment 'minutes, a reason, the length of a gap';

-- Minutes given beyond the paper's time. Of sitting_id and room_id at most one is set; neither: everyone.
create table time_grant (
    id         bigint auto_increment primary key,
    exam_id    bigint       not null,
    sitting_id binary(16)   null,
    room_id    bigint       null,
    minutes    int          not null,
    reason     varchar(200) not null,
    reached    int          not null comment 'sittings',
    account_id bigint       not null,
    at         datetime(3)  not null,
    key time_grant_of (exam_id, at),
    constraint time_grant_exam foreign key (exam_id) references exam (id)
);

-- When each sitting was last heard of: written in batches every few seconds, known sooner in the nodes' memory.
create table sitting_contact (
    sitting_id binary(16)  primary key,
    last_at    datetime(3) not null
);

-- Silences that ended in a request.
create table contact_gap (
    id         bigint auto_increment primary key,
    sitting_id binary(16)  not null,
    from_at    datetime(3) not null comment 'the last contact before',
    to_at      datetime(3) not null,
    unique key contact_gap_once (sitting_id, from_at),
    constraint contact_gap_of foreign key (sitting_id) references sitting (id)
);

-- Stretches in which no node was there to hear anybody.
create table outage (
    id      bigint auto_increment primary key,
    from_at datetime(3) not null,
    to_at   datetime(3) not null,
    key outage_end (to_at)
);

-- One row: when any node last looked after the sittings.
create table sitting_watch (
    id      int         primary key,
    last_at datetime(3) not null
);

-- Steps that did not count and were accepted by a person.
create table evidence_acceptance (
    step_id    bigint       primary key,
    sitting_id binary(16)   not null,
    account_id bigint       not null,
    reason     varchar(200) not null,
    at         datetime(3)  not null,
    key evidence_acceptance_of (sitting_id),
    constraint evidence_acceptance_step foreign key (step_id) references answer_step (id)
);

-- Goes up whenever time or state of a sitting whose id begins with the bucket's byte was changed from outside.
create table exam_pulse (
    exam_id bigint   not null,
    bucket  smallint not null,
    n       bigint   not null,
    primary key (exam_id, bucket),
    constraint exam_pulse_of foreign key (exam_id) references exam (id)
);
