-- 考场: latecomers of the same unit find their seat there, and whoever watches over the unit may change it.
alter table exam_room
    add column unit_id bigint null comment 'null: the unit that holds the exam',
    add constraint exam_room_unit foreign key (unit_id) references unit (id);

-- An invigilator of a county asks for a hundredth of a province's sittings, every few seconds.
alter table sitting add key sitting_by_unit (exam_id, unit_id);

-- 考场记录. Append-only: an entry is corrected by a further one.
create table incident (
    id          bigint auto_increment primary key,
    exam_id     bigint        not null,
    unit_id     bigint        not null comment 'who watches over it may read the entry',
    room_id     bigint        null,
    category    varchar(20)   not null comment 'of the policy sitting.incident-categories',
    happened_at datetime(3)   not null,
    note        varchar(1000) not null,
    corrects    bigint        null comment 'an earlier entry, which stays as it is',
    written_by  bigint        not null comment 'account',
    writer      varchar(60)   not null comment 'the name then',
    written_at  datetime(3)   not null,
    key incident_of_exam (exam_id, happened_at),
    unique key incident_corrected_once (corrects),
    constraint incident_exam foreign key (exam_id) references exam (id),
    constraint incident_unit foreign key (unit_id) references unit (id),
    constraint incident_room foreign key (room_id) references exam_room (id),
    constraint incident_corrects foreign key (corrects) references incident (id)
);

create table incident_person (
    incident_id bigint     not null,
    sitting_id  binary(16) not null,
    primary key (incident_id, sitting_id),
    key incident_person_of (sitting_id),
    constraint incident_person_incident foreign key (incident_id) references incident (id),
    constraint incident_person_sitting foreign key (sitting_id) references sitting (id)
);
