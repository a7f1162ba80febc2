-- Sittings that have ended and wait for the system's marks; written in the transaction that ends them.
create table mark_due (
    sitting_id binary(16)  primary key,
    since      datetime(3) not null,
    key mark_due_since (since),
    constraint mark_due_sitting foreign key (sitting_id) references sitting (id)
);

-- Append-only. The last step of (sitting, slot, item) is the mark.
create table mark_step (
    id         bigint auto_increment primary key,
    sitting_id binary(16)    not null,
    slot       int           not null,
    item       int           not null comment 'from 1 inside a case, otherwise 0',
    fraction   double        not null comment '0 to 1 of the maximum',
    points     decimal(9, 4) not null,
    source     varchar(6)    not null comment 'SYSTEM MARKER',
    marker     bigint        null comment 'account',
    version_id bigint        not null comment 'the question version it was held against',
    basis      varchar(200)  not null comment 'how multiple choice scores, or the points for each row of the rubric',
    note       varchar(1000) null,
    at         datetime(3)   not null,
    key mark_step_of (sitting_id, slot, item, id),
    constraint mark_step_sitting foreign key (sitting_id) references sitting (id),
    constraint mark_step_version foreign key (version_id) references question_version (id)
);

-- An answer a person has to mark.
create table marking_task (
    id         bigint auto_increment primary key,
    exam_id    bigint      not null,
    sitting_id binary(16)  not null,
    slot       int         not null,
    item       int         not null,
    shuffled   int         not null comment 'random: the order markers meet the answers in says nothing about whose they are',
    state      varchar(4)  not null comment 'OPEN DONE',
    marker     bigint      null comment 'account that has it on the desk, or marked it',
    taken_at   datetime(3) null,
    done_at    datetime(3) null,
    version    int         not null default 0,
    unique key marking_task_once (sitting_id, slot, item),
    key marking_task_queue (exam_id, slot, item, state, shuffled),
    constraint marking_task_exam foreign key (exam_id) references exam (id),
    constraint marking_task_sitting foreign key (sitting_id) references sitting (id)
);

create table result (
    sitting_id  binary(16)    primary key,
    exam_id     bigint        not null,
    officer_id  bigint        not null,
    points      decimal(9, 2) not null comment 'so far, while not complete',
    max_points  decimal(9, 2) not null,
    passed      boolean       not null,
    complete    boolean       not null comment 'nothing waits for a marker',
    computed_at datetime(3)   not null,
    key result_of_exam (exam_id, complete),
    key result_of_officer (officer_id),
    constraint result_exam foreign key (exam_id) references exam (id),
    constraint result_sitting foreign key (sitting_id) references sitting (id)
);
