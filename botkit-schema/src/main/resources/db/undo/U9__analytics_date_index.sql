-- Runs outside of a transaction, and again if its connection breaks: hence "if exists".
drop index concurrently if exists idx_analytics_date;
