-- How long tests took is asked by when they were ordered.
create index lab_order_item_ordered on lab_order_item (hospital_id, ordered_at);
