create table exam (
    id                      bigint auto_increment primary key,
    public_id               binary(16)    not null unique,
    unit_id                 bigint        not null,
    name                    varchar(80)   not null,
    kind                    varchar(20)   not null comment 'UNIFIED SPOT_CHECK SURPRISE CLOSING RENEWAL DEMONSTRATION',
    paper_id                bigint        null comment 'null: not chosen yet',
    opens_at                datetime(3)   not null,
    closes_at               datetime(3)   not null,
    duration_minutes        int           not null,
    grace_seconds           int           not null,
    attempts                int           not null,
    pass_points             decimal(7, 2) not null,
    release_rule            varchar(10)   not null comment 'IMMEDIATE AT_TIME MANUAL',
    release_at              datetime(3)   null,
    released_at             datetime(3)   null,
    latest_entry_minutes    int           not null comment 'after the window opens; 0: until it ends',
    earliest_submit_minutes int           not null comment 'after the own start',
    shuffle_items           boolean       not null,
    shuffle_options         boolean       not null,
    state                   varchar(10)   not null comment 'DRAFT SCHEDULED OPEN CLOSED RELEASED CANCELLED',
    cancel_reason           varchar(200)  null,
    version                 int           not null default 0,
    key exam_by_unit (unit_id, opens_at),
    key exam_by_state (state, opens_at),
    constraint exam_unit foreign key (unit_id) references unit (id),
    constraint exam_paper foreign key (paper_id) references paper (id)
);

create table exam_audience (
    id         bigint auto_increment primary key,
    exam_id    bigint not null,
    unit_id    bigint null comment 'with everything below it',
    officer_id bigint null,
    unique key exam_audience_unit_once (exam_id, unit_id),
    unique key exam_audience_officer_once (exam_id, officer_id),
    constraint exam_audience_of foreign key (exam_id) references exam (id),
    constraint exam_audience_unit foreign key (unit_id) references unit (id),
    constraint exam_audience_officer foreign key (officer_id) references officer (id)
);

-- Who may sit: the audience as it was when the exam was scheduled.
create table exam_candidate (
    exam_id    bigint not null,
    officer_id bigint not null,
    primary key (exam_id, officer_id),
    key exam_candidate_by_officer (officer_id),
    constraint exam_candidate_of foreign key (exam_id) references exam (id),
    constraint exam_candidate_officer foreign key (officer_id) references officer (id)
);
