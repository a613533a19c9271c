drop index concurrently if exists codes_code_key;
