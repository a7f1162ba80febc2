-- The log cannot be rewritten through SQL: entries and seals are refused UPDATE and DELETE, except that what has been
-- copied to the archive may leave the two big tables. Who drops these triggers and changes rows is found by the check
-- of the chain.
create table audit_archive (
    id           bigint auto_increment primary key,
    first_number bigint       not null unique comment 'of the seals it holds',
    last_number  bigint       not null unique,
    first_at     datetime(3)  not null,
    last_at      datetime(3)  not null,
    hash         binary(32)   not null comment 'of the last seal in it',
    content      longblob     not null comment 'gzip of JSON lines, one a sealed entry',
    archived_at  datetime(3)  not null,
    archived_by  varchar(60)  not null
);

create table audit_chain (
    id    int primary key,
    chain binary(16) not null comment 'names the mark that every node keeps of this chain outside the database'
);
insert into audit_chain (id, chain) values (1, unhex(replace(uuid(), '-', '')));

create index audit_by_action on audit_entry (action, at);

create trigger audit_entry_kept before update on audit_entry for each row
    signal sqlstate '45000' set message_text = 'audit_entry is append-only';

create trigger audit_seal_kept before update on audit_seal for each row
    signal sqlstate '45000' set message_text = 'audit_seal is append-only';

create trigger audit_archive_kept before update on audit_archive for each row
    signal sqlstate '45000' set message_text = 'audit_archive is append-only';

create trigger audit_archive_stays before delete on audit_archive for each row
    signal sqlstate '45000' set message_text = 'audit_archive is append-only';

delimiter $$

create trigger audit_entry_stays before delete on audit_entry for each row
begin
    if not exists (select 1 from audit_seal s
                     join audit_archive a on s.number between a.first_number and a.last_number
                    where s.entry_id = old.id) then
        signal sqlstate '45000' set message_text = 'audit_entry is append-only';
    end if;
end$$

create trigger audit_seal_stays before delete on audit_seal for each row
begin
    if not exists (select 1 from audit_archive a where old.number between a.first_number and a.last_number) then
        signal sqlstate '45000' set message_text = 'audit_seal is append-only';
    end if;
end$$

delimiter ;

-- Which of the keys in the key file seals personal data, and how far a change of keys has come.
create table personal_key (
    id     int primary key,
    active int not null comment 'number of the key that seals'
);
insert into personal_key (id, active) values (1, 1);

create table key_rotation (
    id          bigint auto_increment primary key,
    to_key      int         not null,
    total       bigint      not null comment 'rows to seal anew when it began',
    state       varchar(10) not null comment 'RUNNING STOPPED DONE',
    started_at  datetime(3) not null,
    started_by  varchar(60) not null,
    finished_at datetime(3) null
);
