-- All chatbots on a range of days. Built beside the writers instead of locking them out, which can't be done inside a
-- transaction: hence a file of its own, and no other statement may join it. It waits for every older transaction, so it
-- has no lock_timeout: that would break it off and leave an invalid index behind.
-- [jooq ignore start]
-- What a build that was broken off left behind; "if not exists" would take the invalid index for the real one.
drop index concurrently if exists idx_analytics_date;
create index concurrently idx_analytics_date on aibotkit_analytics (date);
-- [jooq ignore stop]
