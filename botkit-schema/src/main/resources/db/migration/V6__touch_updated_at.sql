-- updated_at moves on every update, whoever writes it: library, console or script.
-- [jooq ignore start]
set local lock_timeout = '5s';

-- clock_timestamp(), not now(): now() stands still in a transaction, and a row inserted and updated in the same one
-- would look untouched. It also never goes back or stays, should the server's clock do so: two versions of a row never
-- share a time.
create function touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := greatest(clock_timestamp(), old.updated_at + interval '1 microsecond');
  return new;
end
$$;

comment on function touch_updated_at() is 'Moves updated_at of a row that is about to be updated.';

-- An update that sets another updated_at itself keeps it, as an import or a replication needs. One that changes nothing
-- moves it all the same: it says when the row was last written, and comparing whole documents would cost every update.
create trigger touch_updated_at before update on users
  for each row when (new.updated_at = old.updated_at) execute function touch_updated_at();
create trigger touch_updated_at before update on teams
  for each row when (new.updated_at = old.updated_at) execute function touch_updated_at();
create trigger touch_updated_at before update on aibotkit_chatbots
  for each row when (new.updated_at = old.updated_at) execute function touch_updated_at();
create trigger touch_updated_at before update on aibotkit_documents
  for each row when (new.updated_at = old.updated_at) execute function touch_updated_at();
create trigger touch_updated_at before update on aibotkit_conversations
  for each row when (new.updated_at = old.updated_at) execute function touch_updated_at();
-- [jooq ignore stop]
