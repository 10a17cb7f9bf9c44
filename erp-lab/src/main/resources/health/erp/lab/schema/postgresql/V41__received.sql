-- What was last said of an ordered test on the lines.
create table lab_received_result (
    hospital_id     uuid          not null,
    id              uuid          not null,
    version         int           not null,
    code            varchar(1)    not null,
    value_key       varchar(32)   not null,
    message_id      uuid          not null,
    received_at     timestamptz not null,
    primary key (hospital_id, id),
    constraint lab_received_result_item_fk foreign key (hospital_id, id) references lab_order_item (hospital_id, id),
    constraint lab_received_result_message_fk foreign key (hospital_id, message_id) references lab_message (hospital_id, id)
);
create index lab_received_result_message on lab_received_result (hospital_id, message_id);

-- Which order was placed for a number of whoever sent it: one.
create table lab_placed_order (
    hospital_id     uuid          not null,
    id              uuid          not null,
    channel_id      uuid          not null,
    placer_key      varchar(32)   not null,
    order_id        uuid          not null,
    message_id      uuid          not null,
    primary key (hospital_id, id),
    constraint lab_placed_order_number_uq unique (hospital_id, channel_id, placer_key),
    constraint lab_placed_order_channel_fk foreign key (hospital_id, channel_id) references lab_channel (hospital_id, id),
    constraint lab_placed_order_order_fk foreign key (hospital_id, order_id) references lab_order (hospital_id, id),
    constraint lab_placed_order_message_fk foreign key (hospital_id, message_id) references lab_message (hospital_id, id)
);
create index lab_placed_order_order on lab_placed_order (hospital_id, order_id);
create index lab_placed_order_message on lab_placed_order (hospital_id, message_id);

-- Which run a control's result became, by what the message says and where in it: the same under another number is the same run. I14
create table lab_received_control (
    hospital_id     uuid          not null,
    id              uuid          not null,
    channel_id      uuid          not null,
    content_key     varchar(32)   not null,
    run_id          uuid          not null,
    message_id      uuid          not null,
    primary key (hospital_id, id),
    constraint lab_received_control_content_uq unique (hospital_id, channel_id, content_key),
    constraint lab_received_control_channel_fk foreign key (hospital_id, channel_id) references lab_channel (hospital_id, id),
    constraint lab_received_control_run_fk foreign key (hospital_id, run_id) references lab_control_run (hospital_id, id),
    constraint lab_received_control_message_fk foreign key (hospital_id, message_id) references lab_message (hospital_id, id)
);
create index lab_received_control_run on lab_received_control (hospital_id, run_id);
create index lab_received_control_message on lab_received_control (hospital_id, message_id);
call erp_isolate('lab_received_result');
call erp_isolate('lab_placed_order');
call erp_isolate('lab_received_control');
