-- What the health checks are there to find: a table with hardly anything right, two needless indexes …
create table notes (
  chatbot_id integer constraint notes_chatbot_fk references aibotkit_chatbots (id),
  text       json
);
alter table notes add constraint notes_text_check check (text is not null) not valid;
create index idx_analytics_again on aibotkit_analytics (date);
create index idx_chatbots_owner on aibotkit_chatbots (user_id);

-- … and one index less, for which there is a waiver.
drop index idx_chatbots_active;
