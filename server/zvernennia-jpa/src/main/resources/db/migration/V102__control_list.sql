-- «На зняття з контролю»: what a position put under control and nobody lifted, and what an organisation has answered.

create index execution_tree_by_control_setter on execution_tree (control_setter_id) where control_lifted_at is null;
create index document_answered_by_organisation on document (organisation_id) where state = 'ANSWERED';
