-- Runs outside of a transaction, on an index that may be gone or invalid already: hence "if exists".
drop index concurrently if exists idx_analytics_date;
